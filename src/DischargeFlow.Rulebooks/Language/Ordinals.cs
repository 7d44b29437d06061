using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Language;

/// <summary>The words by which one of several occurrences is named: <c>first</c> to <c>ninth</c>.</summary>
internal static class Ordinals
{
    /// <summary>In their order.</summary>
    public static ImmutableArray<string> Words { get; } = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

    /// <summary>The word of a number, from 1 on.</summary>
    public static string Of(int number) => number <= Words.Length ? Words[number - 1] : $"{number}th";

    /// <summary>The number of a word, from 1 on; null when it is none.</summary>
    public static int? NumberOf(string word) => Words.IndexOf(word) is >= 0 and var index ? index + 1 : null;
}
