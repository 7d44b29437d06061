using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Slips;

/// <summary>Whether what a line says holds every cell of which a map speaks. Dates are compared as digits, without the reader's own patterns.</summary>
internal static partial class ArrivedCells
{
    private static readonly (string Names, int Zero)[] Eras = [("R|令和|令", 2018), ("H|平成|平", 1988), ("S|昭和|昭", 1925), ("T|大正|大", 1911), ("M|明治|明", 1867)];

    /// <summary>The first column whose cell did not arrive; null when all did.</summary>
    public static string? FirstMissing(CsvLine line, IncomingMessage message, MappedColumns map)
    {
        var (words, dates) = Gather(message);
        return map.Names.Except(map.CountedBy.Values.Select(c => c.Column!)).FirstOrDefault(column =>
            line.Of(column).Trim() is { Length: > 0 } cell && !words.Contains(cell) && !dates.Contains(Digits(cell)) && !IsExcel(cell, dates) && !IsMeant(column, cell, words, line, message, map));
    }

    private static (HashSet<string> Words, HashSet<string> Dates) Gather(IncomingMessage message)
    {
        var (words, dates) = (new HashSet<string>(), new HashSet<string>());
        var stay = message.Stay;
        words.UnionWith(new[] { stay.Hospital, stay.VisitNumber, stay.PatientNumber, stay.Person?.FamilyName, stay.Person?.GivenName, stay.Person?.FamilyNameKana, stay.Person?.GivenNameKana }.OfType<string>());
        dates.UnionWith(Written(Moment.At(message.Said)));
        if (stay.Admission is { } admission) dates.UnionWith(Written(admission));
        if (stay.Person?.BirthDate is { } born) dates.UnionWith(Written(Moment.On(born)));
        foreach (var saying in message.Says)
        {
            switch (saying)
            {
                case Saying.EventHappened e:
                    words.UnionWith(e.Carries.Values);
                    dates.UnionWith(Written(e.Happened));
                    break;
                case Saying.FactBecame f:
                    words.Add(Lines.Of(f.Value));
                    if (f.Value is FactValue.Date date) dates.UnionWith(Written(date.Moment));
                    dates.UnionWith(Written(f.Happened));
                    break;
                case Saying.ChecklistAssessed c:
                    dates.UnionWith(Written(c.Happened));
                    break;
                case Saying.RoleHeld r:
                    words.Add(r.PartyCode);
                    dates.UnionWith(Written(r.Happened));
                    break;
            }
        }

        return (words, dates);
    }

    /// <summary>A mark of a checklist, a word that the map translates, a date of which only the day is kept, and what an event carries that did not happen.</summary>
    private static bool IsMeant(string column, string cell, HashSet<string> words, CsvLine line, IncomingMessage message, MappedColumns map)
    {
        foreach (var saying in map.Says)
        {
            switch (saying)
            {
                case MappedSaying.Checklist checklist when checklist.Facts.FirstOrDefault(f => f.Value.Column == column) is { Key: { } fact }:
                    var ticked = message.Says.OfType<Saying.ChecklistAssessed>().FirstOrDefault(c => c.Checklist == checklist.Name)?.Ticked;
                    return ticked is not null && (checklist.Ticked.Contains(cell) ? ticked.Contains(fact) : checklist.Blank.Contains(cell) && !ticked.Contains(fact));
                case MappedSaying.Fact fact when fact.From.Column == column:
                    var became = message.Says.OfType<Saying.FactBecame>().Where(f => f.Fact == fact.Declared.Name).ToList();
                    return (fact.Words.TryGetValue(cell, out var word) && words.Contains(word))
                        || became.Any(f => f.Value is FactValue.Date date && Written(date.Moment).Any(day => Digits(cell).StartsWith(day + " ", StringComparison.Ordinal)));
                case MappedSaying.Event e when e.Carries.Values.Any(c => c.Column == column) && line.Of(e.At.Column!).Trim().Length == 0:
                    return true;
            }
        }

        return false;
    }

    /// <summary>The ways in which a moment is written, as digits.</summary>
    private static IEnumerable<string> Written(Moment moment)
    {
        var local = moment.IsDay ? moment.Day.AtMidnight() : moment.Instant.InZone(It.Tokyo).LocalDateTime;
        var time = moment.IsDay ? "" : $" {local.Hour}/{local.Minute}";
        yield return $"{local.Year}/{local.Month}/{local.Day}{time}";
        foreach (var (names, zero) in Eras)
        {
            if (local.Year > zero) yield return $"{names[0]}{local.Year - zero}/{local.Month}/{local.Day}{time}";
        }
    }

    private static string Digits(string cell)
    {
        var plain = cell.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant().Replace("元", "1", StringComparison.Ordinal);
        foreach (var (names, _) in Eras) plain = Regex.Replace(plain, $@"^(?:{names})\s*(?=[0-9])", names[..1]);
        plain = Zeros().Replace(Between().Replace(plain, "/").Replace("日", "", StringComparison.Ordinal).Replace("分", "", StringComparison.Ordinal), "$1");
        return Blanks().Replace(plain, " ");
    }

    private static bool IsExcel(string cell, HashSet<string> dates)
    {
        if (!decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 100_000) return false;
        var minutes = (long)Math.Round(days * 24 * 60, MidpointRounding.AwayFromZero);
        var moment = new LocalDateTime(1899, 12, 30, 0, 0).PlusMinutes(minutes);
        return dates.Contains($"{moment.Year}/{moment.Month}/{moment.Day}{(days == decimal.Truncate(days) ? "" : $" {moment.Hour}/{moment.Minute}")}");
    }

    [GeneratedRegex("[年月/.:時-]")]
    private static partial Regex Between();

    [GeneratedRegex("(?<![0-9])0+([0-9])")]
    private static partial Regex Zeros();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
