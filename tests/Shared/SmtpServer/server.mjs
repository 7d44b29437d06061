// A real SMTP server for the tests. What it shall do comes as JSON lines on stdin, what it saw goes as JSON lines to stdout.
// It ends when stdin closes, so that it never outlives the tests.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const options = JSON.parse(process.env.SMTP_OPTIONS ?? '{}');
const script = { busy: 0, temporary: 0, temporaryCode: 451, refuse: [], refuseContent: 0, contentCode: 554, drop: 0, keepDropped: true, kill: 0, delay: 0, greetDelay: 0 };
const say = (event) => process.stdout.write(JSON.stringify(event) + '\n');
let reading = 0;
const answer = (code, words) => Object.assign(new Error(words), { responseCode: code });

const server = new SMTPServer({
  name: 'localhost',
  banner: 'ready',
  secure: false,
  key: options.key && readFileSync(options.key),
  cert: options.cert && readFileSync(options.cert),
  hideSTARTTLS: options.tls === false,
  disabledCommands: [...(options.tls === false ? ['STARTTLS'] : []), ...(options.auth?.length === 0 ? ['AUTH'] : [])],
  authMethods: options.auth?.length ? options.auth : ['LOGIN', 'PLAIN'],
  authOptional: options.auth?.length === 0,
  allowInsecureAuth: options.tls === false,
  disableReverseLookup: true,
  socketTimeout: 120000,
  logger: false,
  onConnect(session, callback) {
    say({ event: 'connection', session: session.id });
    if (script.busy > 0 && script.busy--) return callback(answer(421, '4.3.2 Too busy, come back later'));
    if (script.greetDelay) setTimeout(callback, script.greetDelay);
    else callback();
  },
  onAuth(auth, session, callback) {
    if (auth.username !== options.user || auth.password !== options.password) return callback(answer(535, '5.7.8 Authentication failed'));
    callback(null, { user: auth.username });
  },
  onRcptTo(address, session, callback) {
    if (script.refuse.includes(address.address)) return callback(answer(550, `5.1.1 <${address.address}>: no such user here`));
    if (script.temporary > 0) {
      script.temporary--;
      return callback(answer(script.temporaryCode, '4.3.0 Try again later'));
    }
    callback();
  },
  onData(stream, session, callback) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', async () => {
      reading++;
      const drop = script.drop > 0 && script.drop-- > 0;
      if (!drop && script.refuseContent > 0 && script.refuseContent-- > 0) {
        reading--;
        return callback(answer(script.contentCode, '5.7.1 Message rejected'));
      }
      if (!drop || script.keepDropped) {
        const raw = Buffer.concat(parts);
        say({
          event: 'mail',
          session: session.id,
          from: session.envelope.mailFrom.address,
          to: session.envelope.rcptTo.map((r) => r.address),
          secure: session.secure,
          user: session.user ?? null,
          raw: raw.toString('base64'),
          read: await PostalMime.parse(raw),
          killed: script.kill || null,
        });
      }
      reading--;
      if (drop) return socketOf(session)?.destroy();
      const accept = () => callback(null, '2.0.0 taken over');
      if (script.delay) setTimeout(accept, script.delay);
      else accept();
      if (script.kill) {
        const pid = script.kill;
        script.kill = 0;
        // The answer is handed to the system first; the client may or may not come to read it.
        setImmediate(() => {
          try {
            process.kill(pid, 'SIGKILL');
            say({ event: 'killed', pid });
          } catch (error) {
            say({ event: 'kill-failed', pid, error: String(error) });
          }
        });
      }
    });
  },
});

function socketOf(session) {
  for (const connection of server.connections) if (connection.session === session || connection.session?.id === session.id) return connection._socket;
  return null;
}

// What is said goes out in its order: who hears this answer has heard of every mail before it.
function settle() {
  if (server.connections.size > 0 || reading > 0) setTimeout(settle, 10);
  else setImmediate(() => (reading > 0 ? settle() : say({ event: 'scripted' })));
}

server.on('error', (error) => say({ event: 'trouble', error: String(error) }));
server.listen(options.port ?? 0, '127.0.0.1', () => say({ event: 'ready', port: server.server.address().port }));

const commands = createInterface({ input: process.stdin });
commands.on('line', (line) => {
  const command = JSON.parse(line);
  if (command.settle) {
    // Whoever was to be killed has ended: by now the number may be somebody else's.
    script.kill = 0;
    return settle();
  }

  if (command.hangUp) for (const connection of server.connections) connection._socket.destroy();
  else Object.assign(script, command);
  say({ event: 'scripted' });
});
commands.on('close', () => process.exit(0));
