// How values are written for readers.

const GROUPED = new Intl.NumberFormat('zh-CN', {maximumFractionDigits: 4});
const SHORT = new Intl.NumberFormat('zh-CN', {maximumFractionDigits: 2});

export const APPROX = {exact: '', over: '超过', under: '不足', about: '约', vague: '概数'};
export const ROLES = {level: '现状', growth: '增长', fall: '下降', target: '目标'};
export const DIMENSIONS = {
  people: '人数', things: '件数', times: '次数', money: '金额', area: '面积', length: '长度', mass: '质量',
  volume: '体积', duration: '时长', share: '比例', temperature: '温度', rate: '比率', other: '其他',
};

/** All digits, in groups. */
export const grouped = value => GROUPED.format(value);

/** As readers say it: 36万, 1.2亿. */
export function short(value) {
  const size = Math.abs(value);
  if (size >= 1e8) return SHORT.format(value / 1e8) + '亿';
  return size >= 1e4 ? SHORT.format(value / 1e4) + '万' : SHORT.format(value);
}

/** A value or the two ends of a range, as one of the functions above writes them. */
export const span = (low, high, write) => high === null ? write(low) : `${write(low)} 至 ${write(high)}`;

export const place = region => region && [region.province, region.city, region.county].filter(Boolean).join(' ');

export const title = report => report.title ?? report.headline ?? '（无题）';

/** Orders labels as a Chinese dictionary does, where nothing else decides. */
export const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin').compare;
