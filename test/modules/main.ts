import { sourceFiles } from './imports.ts';
import { importedModules, importProblems } from './problems.ts';

// Lists which module imports which; fails when a rule is broken or there is a circular import.
const files = sourceFiles();
const imported = importedModules(files);
const width = Math.max(...[...imported.keys()].map((name) => name.length));
for (const [name, others] of [...imported].sort(([, one], [, other]) => one.size - other.size))
  console.log(`${name.padEnd(width)} → ${[...others].sort().join(', ') || 'nothing'}`);

const problems = importProblems(files);
console.log(
  problems.length === 0 ? `\n${files.length} files, no circular imports.` : `\n${problems.join('\n')}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
