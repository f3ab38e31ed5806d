// Parses and validates every line of a file with ajv, all errors collected, and prints microseconds per row of each round.
const fs = require('node:fs');
const Ajv = require('ajv/dist/2020');
const addFormats = require('ajv-formats');

const [schemaFile, rowsFile, rounds] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(schemaFile, 'utf8')));
const lines = fs.readFileSync(rowsFile, 'utf8').split('\n').filter((line) => line.length > 0);

function round() {
  let invalid = 0;
  const start = process.hrtime.bigint();
  for (const line of lines) {
    if (!validate(JSON.parse(line))) invalid += 1;
  }
  return { micros: Number(process.hrtime.bigint() - start) / 1000 / lines.length, invalid };
}

for (let i = 0; i < 5; i += 1) round();
const results = Array.from({ length: Number(rounds) }, round);
console.log(JSON.stringify({ microsPerRow: results.map((result) => result.micros), invalid: results[0].invalid }));
