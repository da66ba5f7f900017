"""`pdffonts` as a judge of its own: `fonts.py FILE.pdf…` prints JSON."""

from finding import run_judge
from text import fonts

if __name__ == "__main__":
    run_judge(fonts)
