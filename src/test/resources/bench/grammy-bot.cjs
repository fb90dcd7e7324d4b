// A grammY bot that keeps its conversations in PostgreSQL; GrammyBench measures it beside the assistant.
const { Bot, session } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");
const { PsqlAdapter } = require("@grammyjs/storage-psql");
const { Pool } = require("pg");

async function main() {
  const database = new URL(process.env.BENCH_DATABASE);
  const pool = new Pool({
    host: database.hostname,
    port: database.port,
    database: database.pathname.slice(1),
    user: process.env.BENCH_USER,
    password: process.env.BENCH_PASSWORD,
    max: 10,
  });
  const storage = await PsqlAdapter.create({ tableName: "sessions", client: pool });
  const bot = new Bot(process.env.BENCH_TOKEN, { client: { apiRoot: process.env.BENCH_API } });
  bot.use(sequentialize((ctx) => String(ctx.chat.id)));
  bot.use(session({ initial: () => ({ asked: null, turns: 0 }), storage }));
  bot.on("message:text", async (ctx) => {
    ctx.session.turns += 1;
    ctx.session.asked = ctx.session.turns % 2 === 0 ? "level" : "unit";
    await ctx.reply(process.env.BENCH_REPLY);
  });
  bot.catch((error) => console.error(error.message));
  await bot.init();
  run(bot);
  console.log("grammY runs");
}

main();
