'use strict';
// Dates as official papers write them.

Hanmen.japaneseDate = (() => {
  const eras = [['令和', '2019-05-01'], ['平成', '1989-01-08'], ['昭和', '1926-12-25'], ['大正', '1912-07-30'], ['明治', '1868-01-25']];
  const weekdays = '日月火水木金土';

  /** 2024-05-28 → 令和6年5月28日; what is before 明治 stays in the western calendar. */
  const text = (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    const era = eras.find(([, start]) => iso >= start);
    if (!era) return `${year}年${month}月${day}日`;
    const count = year - Number(era[1].slice(0, 4)) + 1;
    return `${era[0]}${count === 1 ? '元' : count}年${month}月${day}日`;
  };

  /** 2024-05-28 → 火 */
  const weekday = (iso) => weekdays[new Date(`${iso}T12:00:00Z`).getUTCDay()] ?? '';

  return { text, weekday };
})();
