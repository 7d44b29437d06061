using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DischargeFlow.Smoke.Tests.Workshops;

/// <summary>A field of the card that is open. Lines of one list hold the same fields; the first of them stands for all.</summary>
/// <param name="Path">The part that its form is about.</param>
/// <param name="Does">What its form does.</param>
/// <param name="Name">The field in its form.</param>
/// <param name="Kind">How it is filled in: <c>text</c>, <c>number</c>, <c>date</c>, <c>checkbox</c>, <c>select</c>, or <c>adds</c> for a choice that adds something.</param>
internal sealed partial record FieldOfACard(string Path, string Does, string Name, string Kind)
{
    private const string Script = """
        () => [...document.querySelectorAll('article.open form.edit')].flatMap(form => [...form.querySelectorAll('input:not([type=hidden]), select, textarea')].map(field => [
          form.querySelector('[name=path]').value, form.querySelector('[name=do]')?.value ?? '', field.name,
          field.matches('select.adds') ? 'adds' : field.matches('select') ? 'select' : field.type]))
        """;

    /// <summary>The same for every line of a list, and for whatever a step says.</summary>
    public string Slot => $"{Step().Replace(Index().Replace(Path, "/#"), "$1")} {Does} {Name}{(Kind == "number" ? " number" : "")}";

    /// <summary>Its part in a selector. The path of a step ends with what it says, which changes with the field.</summary>
    public string Place => Path.IndexOf("/tell/", StringComparison.Ordinal) is > 0 and var tell ? $"^='{Path[..(Path.IndexOf('/', tell + 6) + 1)]}'" : $"='{Path}'";

    /// <summary>The fields of the open card, one for each slot.</summary>
    public static async Task<IReadOnlyList<FieldOfACard>> AllAsync(IPage page) =>
        [.. (await page.EvaluateAsync<string[][]>(Script)).Select(f => new FieldOfACard(f[0], f[1], f[2], f[3])).DistinctBy(f => (f.Slot, f.Kind == "adds"))];

    [GeneratedRegex("/[0-9]+")]
    private static partial Regex Index();

    [GeneratedRegex("(/tell/#/[a-z]+) .*")]
    private static partial Regex Step();
}
