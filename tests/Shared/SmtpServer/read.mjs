// Reads a mail from stdin with the parser that the server uses, and writes what it found as JSON to stdout.
import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';

process.stdout.write(JSON.stringify(await PostalMime.parse(readFileSync(0))));
