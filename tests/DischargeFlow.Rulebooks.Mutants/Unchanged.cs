using System.Runtime.CompilerServices;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Rulebooks.Tests;

/// <summary>
/// A process serves many mutants, and begins under one of them. What is worked out once and kept (holidays, the shipped library, situations) is
/// therefore worked out first of all, with no mutant at work: else it would carry one mutant on to all that follow, and they would seem to be killed.
/// </summary>
internal static class Unchanged
{
    private static readonly byte[] NoMutant = BitConverter.GetBytes(-1);

    [ModuleInitializer]
    internal static void WorkOutWhatIsKept()
    {
        // A mutant in what is worked out once is tried in a process of its own, from the start.
        if (Environment.GetEnvironmentVariable("MUTANT_FROM_THE_START") == "1") return;

        // The file by which the runner tells the process which mutant is at work.
        if (Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE") is not { Length: > 0 } file || !File.Exists(file)) return;
        var mutant = Replace(file, NoMutant);
        foreach (var assembly in new[] { typeof(Planner).Assembly, typeof(WorkflowLibrary).Assembly, typeof(Unchanged).Assembly })
        {
            foreach (var type in assembly.GetTypes().Where(t => !t.ContainsGenericParameters && t.TypeInitializer is not null && t.Namespace?.StartsWith("Stryker", StringComparison.Ordinal) != true))
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        Replace(file, mutant);
    }

    private static byte[] Replace(string file, byte[] mutant)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var before = new byte[mutant.Length];
        stream.ReadExactly(before);
        stream.Position = 0;
        stream.Write(mutant);
        return before;
    }
}
