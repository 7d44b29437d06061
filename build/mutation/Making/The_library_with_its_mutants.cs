using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Mutation;

/// <summary>
/// The only test of the project from which the mutants are made: it comes across no mutant, so that the maker is done once it has made and compiled
/// them, and it puts the library that holds them where they are tried from.
/// </summary>
public sealed class The_library_with_its_mutants
{
    [Fact]
    public void Is_kept()
    {
        var library = typeof(Planner).Assembly.Location;
        Assert.True(File.Exists(library), library);
        if (Environment.GetEnvironmentVariable("MUTANTS_KEPT_AT") is { Length: > 0 } to) File.Copy(library, to, overwrite: true);
    }
}
