using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Web.Cases;

/// <summary>What is asked in one go: facts of a checklist are answered by going through it once.</summary>
internal static class AskedTogether
{
    /// <summary>The checklist that holds a fact, or that has the name itself; null when none does.</summary>
    public static Checklist? ChecklistOf(string fact, Vocabulary? vocabulary) =>
        vocabulary?.Checklists.Values.FirstOrDefault(c => c.Name == fact || c.Facts.Contains(fact));

    /// <summary>By what a question is one with others.</summary>
    public static string Of(string fact, Vocabulary? vocabulary) => ChecklistOf(fact, vocabulary) is { } checklist ? $"checklist {checklist.Name}" : fact;
}
