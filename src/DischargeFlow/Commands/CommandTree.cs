using System.CommandLine;

namespace DischargeFlow.Commands;

/// <summary>All commands with their arguments. Each is understood here and done in a class of its own.</summary>
internal static class CommandTree
{
    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(Help.Program.In(terminal.Language)) { Language(terminal) };
        root.Add(Demo(terminal));
        root.Add(Serve(terminal));
        root.Add(Check(terminal));
        root.Add(Plan(terminal));
        root.Add(Replay(terminal));
        root.Add(Test(terminal));
        root.Add(Diff(terminal));
        root.Add(Chart(terminal));
        root.Add(Words(terminal));
        root.Add(Simulate(terminal));
        root.Add(Generate(terminal));
        root.Add(Import(terminal));
        root.Add(Export(terminal));
        root.Add(User(terminal));
        root.Add(Key(terminal));
        root.Add(Audit(terminal));
        root.Add(Names(terminal));
        root.Add(Doctor(terminal));
        return root;
    }

    private static Command Demo(Terminal terminal)
    {
        var urls = Urls(terminal, "http://localhost:5080");
        var speed = new Option<double>("--speed") { Description = Help.Speed.In(terminal.Language), DefaultValueFactory = _ => DemoCommand.DefaultSpeed, HelpName = "N" };
        return new Command("demo", Help.Demo.In(terminal.Language)) { urls, speed }
            .Doing((parsed, stop) => DemoCommand.RunAsync(terminal, parsed.GetValue(urls)!, parsed.GetValue(speed), stop));
    }

    private static Command Serve(Terminal terminal)
    {
        var urls = Urls(terminal, null);
        return new Command("serve", Help.Serve.In(terminal.Language)) { urls }
            .Doing((parsed, stop) => ServeCommand.RunAsync(terminal, parsed.GetValue(urls), stop));
    }

    private static Command Check(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = Help.CheckPaths.In(terminal.Language), Arity = ArgumentArity.OneOrMore };
        var json = Json(terminal);
        var cases = new Option<string>("--cases") { Description = Help.CheckCases.In(terminal.Language), HelpName = "FOLDER" };
        var watch = new Option<bool>("--watch") { Description = Help.CheckWatch.In(terminal.Language) };
        return new Command("check", Help.Check.In(terminal.Language)) { paths, json, cases, watch }
            .Doing((parsed, stop) =>
            {
                int Check() => CheckCommand.Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(json), parsed.GetValue(cases));
                return parsed.GetValue(watch) ? CheckWatch.RunAsync(terminal, parsed.GetValue(paths)!, Check, stop) : Task.FromResult(Check());
            });
    }

    private static Command Plan(Terminal terminal)
    {
        var rulebook = new Argument<string>("RULEBOOK") { Description = Help.PlanRulebook.In(terminal.Language) };
        var file = new Argument<string>("CASE.yaml") { Description = Help.PlanCase.In(terminal.Language) };
        var asOf = new Option<string>("--as-of") { Description = Help.AsOf.In(terminal.Language), HelpName = "T" };
        var explain = new Option<bool>("--explain") { Description = Help.Explain.In(terminal.Language) };
        var json = Json(terminal);
        return new Command("plan", Help.Plan.In(terminal.Language)) { rulebook, file, asOf, explain, json }
            .Doing((parsed, _) => Task.FromResult(PlanCommand.Run(
                terminal, parsed.GetValue(rulebook)!, parsed.GetValue(file)!, parsed.GetValue(asOf), parsed.GetValue(explain), parsed.GetValue(json))));
    }

    private static Command Replay(Terminal terminal)
    {
        var number = new Argument<string>("CASE") { Description = Help.ReplayCase.In(terminal.Language) };
        var at = new Option<string>("--at") { Description = Help.ReplayAt.In(terminal.Language), HelpName = "T", Required = true };
        var explain = new Option<bool>("--explain") { Description = Help.Explain.In(terminal.Language) };
        var json = Json(terminal);
        return new Command("replay", Help.Replay.In(terminal.Language)) { number, at, explain, json }
            .Doing((parsed, _) => ReplayCommand.RunAsync(terminal, parsed.GetValue(number)!, parsed.GetValue(at)!, parsed.GetValue(explain), parsed.GetValue(json)));
    }

    private static Command Test(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = Help.TestPaths.In(terminal.Language), Arity = ArgumentArity.OneOrMore };
        return new Command("test", Help.Test.In(terminal.Language)) { paths }
            .Doing((parsed, _) => Task.FromResult(TestCommand.Run(terminal, parsed.GetValue(paths)!)));
    }

    private static Command Diff(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = Help.DiffOld.In(terminal.Language) };
        var after = new Argument<string>("NEW") { Description = Help.DiffNew.In(terminal.Language) };
        var json = Json(terminal);
        return new Command("diff", Help.Diff.In(terminal.Language)) { before, after, json }
            .Doing((parsed, _) => Task.FromResult(DiffCommand.Run(terminal, parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(json))));
    }

    private static Command Chart(Terminal terminal)
    {
        var rulebook = new Argument<string>("RULEBOOK") { Description = Help.PlanRulebook.In(terminal.Language) };
        var html = Optional(terminal, "--html", Help.ChartHtml, "FILE");
        var svg = Optional(terminal, "--svg", Help.ChartSvg, "FILE");
        return new Command("chart", Help.Chart.In(terminal.Language)) { rulebook, html, svg }
            .Doing((parsed, _) => Task.FromResult(ChartCommand.Run(terminal, parsed.GetValue(rulebook)!, parsed.GetValue(html), parsed.GetValue(svg))));
    }

    private static Command Words(Terminal terminal)
    {
        var rulebook = new Argument<string?>("RULEBOOK") { Description = Help.WordsRulebook.In(terminal.Language), Arity = ArgumentArity.ZeroOrOne };
        var json = Json(terminal);
        return new Command("words", Help.Words.In(terminal.Language)) { rulebook, json }
            .Doing((parsed, _) => Task.FromResult(WordsCommand.Run(terminal, parsed.GetValue(rulebook), parsed.GetValue(json))));
    }

    private static Command Simulate(Terminal terminal)
    {
        var draft = new Argument<string>("DRAFT") { Description = Help.Draft.In(terminal.Language) };
        var against = Optional(terminal, "--against", Help.Against, "VERSION");
        var history = new Option<string>("--history") { Description = Help.History.In(terminal.Language), Required = true, HelpName = "FILE|db|generated:region|generated:japan" };
        var map = Optional(terminal, "--map", Help.Map, "MAP.yaml");
        var from = Optional(terminal, "--from", Help.From, "DATE");
        var to = Optional(terminal, "--to", Help.To, "DATE");
        var json = Optional(terminal, "--json", Help.ReportJson, "FILE");
        var html = Optional(terminal, "--html", Help.ReportHtml, "FILE");
        var contact = Optional(terminal, "--contact", Help.Contact, "DUTY");
        var (stays, year, seed) = Generated(terminal);
        return new Command("simulate", Help.Simulate.In(terminal.Language)) { draft, against, history, map, from, to, json, html, contact, stays, year, seed }
            .Doing((parsed, stop) => SimulateCommand.RunAsync(
                terminal,
                new(parsed.GetValue(draft)!, parsed.GetValue(against), parsed.GetValue(history)!)
                {
                    Map = parsed.GetValue(map),
                    From = parsed.GetValue(from),
                    To = parsed.GetValue(to),
                    Json = parsed.GetValue(json),
                    Html = parsed.GetValue(html),
                    Contact = parsed.GetValue(contact),
                    Generated = new(parsed.GetValue(stays), parsed.GetValue(year), parsed.GetValue(seed)),
                },
                stop));
    }

    private static Command Generate(Terminal terminal)
    {
        var extent = new Argument<string>("region|japan") { Description = Help.Extent.In(terminal.Language) };
        var file = new Option<string>("--out") { Description = Help.GeneratedFile.In(terminal.Language), Required = true, HelpName = "FILE.csv" };
        var (stays, year, seed) = Generated(terminal);
        return new Command("generate", Help.Generate.In(terminal.Language)) { extent, file, stays, year, seed }
            .Doing((parsed, stop) => GenerateCommand.RunAsync(
                terminal, parsed.GetValue(extent)!, parsed.GetValue(file)!, new(parsed.GetValue(stays), parsed.GetValue(year), parsed.GetValue(seed)), stop));
    }

    private static (Option<long?> Stays, Option<int?> Year, Option<long?> Seed) Generated(Terminal terminal) => (
        new("--stays") { Description = Help.Stays.In(terminal.Language), HelpName = "N" },
        new("--year") { Description = Help.Year.In(terminal.Language), HelpName = "YEAR" },
        new("--seed") { Description = Help.Seed.In(terminal.Language), HelpName = "N" });

    private static Option<string> Optional(Terminal terminal, string name, Rulebooks.Findings.Bilingual help, string value) =>
        new(name) { Description = help.In(terminal.Language), HelpName = value };

    private static Command Import(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = Help.Hl7Path.In(terminal.Language) };
        var recorded = new Option<string>("--recorded") { Description = Help.Recorded.In(terminal.Language), DefaultValueFactory = _ => "receipt" };
        recorded.AcceptOnlyFromAmong("receipt", "message");
        var hl7 = new Command("hl7", Help.ImportHl7.In(terminal.Language)) { path, recorded }
            .Doing((parsed, stop) => ImportCommand.Hl7Async(terminal, parsed.GetValue(path)!, parsed.GetValue(recorded) == "message", stop));

        var file = new Argument<string>("FILE") { Description = Help.CsvFile.In(terminal.Language) };
        var map = new Option<string>("--map") { Description = Help.Map.In(terminal.Language), Required = true, HelpName = "MAP.yaml" };
        var csv = new Command("csv", Help.ImportCsv.In(terminal.Language)) { file, map }
            .Doing((parsed, stop) => ImportCommand.CsvAsync(terminal, parsed.GetValue(file)!, parsed.GetValue(map)!, stop));
        return new Command("import", Help.Import.In(terminal.Language)) { hl7, csv, Holidays(terminal), Directory(terminal), Workflows(terminal) };
    }

    private static Command Holidays(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = Help.CsvFile.In(terminal.Language) };
        var into = new Option<string>("--into") { Description = Help.Calendar.In(terminal.Language), HelpName = "CALENDAR.yaml" };
        var database = new Option<bool>("--database") { Description = Help.IntoDatabase.In(terminal.Language) };
        var dryRun = new Option<bool>("--dry-run") { Description = Help.DryRun.In(terminal.Language) };
        return new Command("holidays", Help.ImportHolidays.In(terminal.Language)) { file, into, database, dryRun }
            .Doing((parsed, stop) => parsed.GetValue(database)
                ? HolidaysCommand.IntoDatabaseAsync(terminal, parsed.GetValue(file)!, parsed.GetValue(into), parsed.GetValue(dryRun), stop)
                : Task.FromResult(HolidaysCommand.IntoFile(terminal, parsed.GetValue(file)!, parsed.GetValue(into), parsed.GetValue(dryRun))));
    }

    private static Command Directory(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = Help.CsvFile.In(terminal.Language) };
        var dryRun = new Option<bool>("--dry-run") { Description = Help.DryRun.In(terminal.Language) };
        return new Command("directory", Help.ImportDirectory.In(terminal.Language)) { file, dryRun }
            .Doing((parsed, stop) => DirectoryCommand.ImportAsync(terminal, parsed.GetValue(file)!, parsed.GetValue(dryRun), stop));
    }

    private static Command Workflows(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = Help.WorkflowFolder.In(terminal.Language) };
        return new Command("workflows", Help.ImportWorkflows.In(terminal.Language)) { folder }
            .Doing((parsed, stop) => WorkflowsCommand.ImportAsync(terminal, parsed.GetValue(folder)!, stop));
    }

    private static Command Export(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = Help.CsvFile.In(terminal.Language) };
        var directory = new Command("directory", Help.ExportDirectory.In(terminal.Language)) { file }
            .Doing((parsed, _) => DirectoryCommand.ExportAsync(terminal, parsed.GetValue(file)!));
        var folder = new Argument<string>("FOLDER") { Description = Help.WorkflowFolder.In(terminal.Language) };
        var workflows = new Command("workflows", Help.ExportWorkflows.In(terminal.Language)) { folder }
            .Doing((parsed, _) => WorkflowsCommand.ExportAsync(terminal, parsed.GetValue(folder)!));
        return new Command("export", Help.Export.In(terminal.Language)) { directory, workflows };
    }

    private static Command User(Terminal terminal)
    {
        var name = Needed(terminal, "--name", Help.PersonName, "NAME");
        var mail = Needed(terminal, "--mail", Help.PersonMail, "ADDRESS");
        var roles = Several(terminal, "--role", Help.Role, "planner|care-manager|administrator|auditor");
        var organization = Optional(terminal, "--organization", Help.Organization, "PARTY");
        var add = new Command("add", Help.UserAdd.In(terminal.Language)) { name, mail, roles, organization }
            .Doing((parsed, stop) => UserCommand.AddAsync(
                terminal, parsed.GetValue(name)!, parsed.GetValue(mail)!, parsed.GetValue(roles)!, parsed.GetValue(organization), stop));
        var whom = new Argument<string>("ADDRESS") { Description = Help.PersonMail.In(terminal.Language) };
        var reset = new Option<bool>("--reset-second-factor") { Description = Help.ResetSecondFactor.In(terminal.Language) };
        var invite = new Command("invite", Help.UserInvite.In(terminal.Language)) { whom, reset }
            .Doing((parsed, stop) => UserCommand.InviteAgainAsync(terminal, parsed.GetValue(whom)!, parsed.GetValue(reset), stop));
        var list = new Command("list", Help.UserList.In(terminal.Language)).Doing((_, _) => Task.FromResult(UserCommand.List(terminal)));
        return new Command("user", Help.User.In(terminal.Language)) { add, invite, list };
    }

    private static Command Key(Terminal terminal)
    {
        var name = Needed(terminal, "--name", Help.KeyName, "NAME");
        var scopes = Several(terminal, "--scope", Help.Scope, "cases:read|cases:write|directory:read|directory:write");
        var organization = Optional(terminal, "--organization", Help.KeyOrganization, "PARTY");
        var days = new Option<int>("--days") { Description = Help.KeyDays.In(terminal.Language), DefaultValueFactory = _ => 365, HelpName = "N" };
        var add = new Command("add", Help.KeyAdd.In(terminal.Language)) { name, scopes, organization, days }
            .Doing((parsed, stop) => KeyCommand.AddAsync(
                terminal, parsed.GetValue(name)!, parsed.GetValue(scopes)!, parsed.GetValue(organization), parsed.GetValue(days), stop));
        var list = new Command("list", Help.KeyList.In(terminal.Language)).Doing((_, _) => Task.FromResult(KeyCommand.List(terminal)));
        var which = new Argument<string>("NAME") { Description = Help.KeyName.In(terminal.Language) };
        var revoke = new Command("revoke", Help.KeyRevoke.In(terminal.Language)) { which }
            .Doing((parsed, stop) => KeyCommand.RevokeAsync(terminal, parsed.GetValue(which)!, stop));
        return new Command("key", Help.Key.In(terminal.Language)) { add, list, revoke };
    }

    private static Command Audit(Terminal terminal)
    {
        var verify = new Command("verify", Help.AuditVerify.In(terminal.Language)).Doing((_, _) => Task.FromResult(AuditCommand.Verify(terminal)));
        var file = new Argument<string>("FILE") { Description = Help.AuditFile.In(terminal.Language) };
        var export = new Command("export", Help.AuditExport.In(terminal.Language)) { file }
            .Doing((parsed, stop) => AuditCommand.ExportAsync(terminal, parsed.GetValue(file)!, stop));
        return new Command("audit", Help.Audit.In(terminal.Language)) { verify, export };
    }

    private static Command Names(Terminal terminal)
    {
        var newKey = new Command("new-key", Help.NamesNewKey.In(terminal.Language)).Doing((_, _) => Task.FromResult(NamesCommand.NewKey(terminal)));
        return new Command("names", Help.Names.In(terminal.Language)) { newKey };
    }

    private static Option<string> Needed(Terminal terminal, string name, Rulebooks.Findings.Bilingual help, string value) =>
        new(name) { Description = help.In(terminal.Language), HelpName = value, Required = true };

    private static Option<string[]> Several(Terminal terminal, string name, Rulebooks.Findings.Bilingual help, string value) =>
        new(name) { Description = help.In(terminal.Language), HelpName = value, Required = true, Arity = ArgumentArity.OneOrMore };

    private static Command Doctor(Terminal terminal) => new Command("doctor", Help.Doctor.In(terminal.Language))
        .Doing((_, stop) => DoctorCommand.RunAsync(terminal, stop));

    private static Command Doing(this Command command, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        command.SetAction(action);
        return command;
    }

    private static Option<bool> Json(Terminal terminal) => new("--json") { Description = Help.Json.In(terminal.Language) };

    private static Option<string> Urls(Terminal terminal, string? byDefault)
    {
        var urls = new Option<string>("--urls") { Description = Help.Urls.In(terminal.Language), HelpName = "U" };
        if (byDefault is not null) urls.DefaultValueFactory = _ => byDefault;
        return urls;
    }

    // Read before the command line is: its help speaks the language too. It stands here to be shown, checked and accepted anywhere.
    private static Option<string> Language(Terminal terminal)
    {
        var language = new Option<string>("--lang") { Description = Help.Lang.In(terminal.Language), Recursive = true, HelpName = "ja|en" };
        language.AcceptOnlyFromAmong("ja", "en");
        return language;
    }
}
