/** Thai stays Thai, as the bundlers of apps keep it. */
const modifyEsbuildConfig = (config) => ({ ...config, charset: 'utf8' });

const budget = (name, path, what, limit) => ({ name, path, import: what, gzip: true, limit, modifyEsbuildConfig });

export default [
  budget('kaechon: grading and the weekly report', 'dist/index.js', '{ gradeHousehold, weeklyReport }', '7.1 kB'),
  budget('kaechon: everything', 'dist/index.js', '*', '84 kB'),
  budget('kaechon/charts: everything', 'dist/charts.js', '*', '11.1 kB'),
  budget('kaechon/publish: everything', 'dist/publish.js', '*', '36 kB'),
  budget('kaechon/register: everything', 'dist/register.js', '*', '7.6 kB'),
  budget('kaechon/trat: everything', 'dist/trat.js', '*', '16 kB'),
  budget('kaechon/query: everything', 'dist/query.js', '*', '14.5 kB'),
  budget('kaechon/measure: everything', 'dist/measure.js', '*', '2 kB'),
  budget('kaechon/sources: everything', 'dist/sources.js', '*', '13.5 kB'),
  budget('kaechon/areas/30: the most areas', 'dist/areas/30.js', '*', '5 kB'),
];
