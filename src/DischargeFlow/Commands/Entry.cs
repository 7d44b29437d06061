using System.CommandLine;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Commands;

/// <summary>Runs one command line: understands it, or says why not; whatever goes wrong comes out as a sentence.</summary>
internal static class Entry
{
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var language = Languages.Of(arguments);
        Languages.Apply(language);
        var terminal = new Terminal(output, errors, language);
        try
        {
            var parsed = CommandTree.Root(terminal).Parse(arguments.Length == 0 ? ["--help"] : arguments);
            if (parsed.Errors.Count > 0) return Misunderstood(parsed, terminal);
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30), Output = output, Error = errors }).ConfigureAwait(false);
        }
        catch (UsageException usage)
        {
            terminal.Complain(usage.Sentence);
            return ExitCodes.Usage;
        }
        catch (RefusedException refused)
        {
            terminal.Complain(refused.Refusal.Sentence);
            return ExitCodes.Findings;
        }
        catch (StoreUnavailableException unavailable)
        {
            terminal.Complain(unavailable.Sentence);
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("中断しました。それまでに記録されたものは残っています。", "Interrupted. What was recorded before is kept.");
            return ExitCodes.Failure;
        }
        catch (Exception fault)
        {
            var log = FaultLog.Write(fault);
            terminal.Complain(
                $"プログラムの内部で問題が起き、途中で終わりました。詳しい記録は {log} にあります。この記録を添えて開発元に知らせてください。",
                $"Something went wrong inside the program, and it stopped. The details are in {log}; please report them with that file.");
            return ExitCodes.Failure;
        }
    }

    private static int Misunderstood(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors) terminal.Errors.WriteLine(error.Message);
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "" : $"{Path(parsed)} ";
        terminal.Complain($"使い方は dischargeflow {name}--help で見られます。", $"See dischargeflow {name}--help for how it is used.");
        return ExitCodes.Usage;
    }

    private static string Path(ParseResult parsed)
    {
        var names = new List<string>();
        for (var result = parsed.CommandResult; result.Command is not RootCommand; result = (System.CommandLine.Parsing.CommandResult)result.Parent!)
            names.Insert(0, result.Command.Name);
        return string.Join(' ', names);
    }
}
