using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Words that take work to find, found only when a finding that holds them is kept.</summary>
internal sealed class WordsWhenNeeded(Func<Bilingual> find)
{
    private readonly Lazy<Bilingual> _words = new(find, LazyThreadSafetyMode.None);

    public Bilingual Words => _words.Value;
}
