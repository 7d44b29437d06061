using System.Globalization;
using DischargeFlow.Commands;

namespace DischargeFlow.Settings;

/// <summary>Reads settings that are numbers.</summary>
internal static class WholeNumber
{
    /// <summary>The number, from 1. Throws <see cref="UsageException"/> when it is none, or too large.</summary>
    public static int Of(string key, string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new UsageException($"設定 {key} の「{text}」は使えません。1 から {most} までの数にしてください。", $"The setting {key} is '{text}'. Write a number from 1 to {most}.");
}
