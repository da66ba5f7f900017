import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files with veraPDF: {@code VeraCli ua1,2a FILE…}.
 *
 * Prints one line for each file and flavour, PASS, FAIL or ERROR, and under it each rule that failed with its first place.
 * Ends with 0 if all passed, 1 if one failed, 2 if one could not be judged, 64 if called wrongly.
 */
public class VeraCli {
    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("usage: VeraCli FLAVOUR[,FLAVOUR…] FILE…");
            System.exit(64);
        }
        List<PDFAFlavour> flavours = flavours(arguments[0]);
        VeraGreenfieldFoundryProvider.initialise();
        int worst = 0;
        for (int i = 1; i < arguments.length; i++) {
            for (PDFAFlavour flavour : flavours) {
                worst = Math.max(worst, judge(arguments[i], flavour));
            }
        }
        System.exit(worst);
    }

    private static List<PDFAFlavour> flavours(String names) {
        List<PDFAFlavour> flavours = new ArrayList<>();
        for (String name : names.split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                System.err.println("unknown flavour " + name);
                System.exit(64);
            }
            flavours.add(flavour);
        }
        return flavours;
    }

    /** An engine that breaks must never count as one that found nothing: hence Throwable. */
    private static int judge(String file, PDFAFlavour flavour) {
        try (VeraPDFFoundry foundry = Foundries.defaultInstance();
                PDFAParser parser = foundry.createParser(new FileInputStream(file), flavour);
                PDFAValidator validator = foundry.createValidator(flavour, -1, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "PASS" : "FAIL";
            System.out.println(verdict + " " + flavour.getId() + " " + result.getTotalAssertions() + " checks " + file);
            printFailures(result);
            return result.isCompliant() ? 0 : 1;
        } catch (Throwable problem) {
            System.out.println("ERROR " + flavour.getId() + " " + problem + " " + file);
            return 2;
        }
    }

    private static void printFailures(ValidationResult result) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
            String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
                    + " " + assertion.getMessage();
            counts.merge(rule, 1, Integer::sum);
            places.putIfAbsent(rule, assertion.getLocation().getContext());
        }
        counts.forEach((rule, count) ->
                System.out.println("  " + count + " × " + rule + "\n    first at " + places.get(rule)));
    }
}
