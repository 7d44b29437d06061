using System.Reflection;
using DischargeFlow.Rulebooks.Tests.Docs;

namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>Every mistake that the tests make, by the kind of text.</summary>
internal static class Mistakes
{
    /// <summary>The codes for which a test makes the mistake.</summary>
    public static IEnumerable<string> Codes =>
        new[] { A_rulebook_with_a_mistake.Mistakes, A_case_with_a_mistake.Mistakes, A_vocabulary_or_a_calendar_with_a_mistake.Mistakes, A_mail_text_with_a_mistake.Mistakes }
            .SelectMany(m => m).Select(m => m.Code).Concat(WholeExamples.Codes)
            .Concat(typeof(Mistakes).Assembly.GetTypes().SelectMany(t => t.GetMethods()).SelectMany(m => m.GetCustomAttributes<FindsAttribute>()).SelectMany(a => a.Codes));
}

/// <summary>Says which codes a test that stands for itself looks for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FindsAttribute(params string[] codes) : Attribute
{
    public IReadOnlyList<string> Codes => codes;
}
