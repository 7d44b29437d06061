using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Tests.Shared.Parts;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Privacy;

/// <summary>
/// A stay of which everything that can be recorded says who the patient is and what the illness is: the person, every fact, every free
/// text, every reason. It is planned by every shipped rulebook and told in every kind of message.
/// </summary>
public partial class What_is_sent_of_a_patient
{
    private static readonly WorkflowLibrary Shipped = WorkflowFolder.Read(Path.Combine(Checkout.Root, "workflows"));

    private static readonly Vocabulary Vocabulary = Shipped.Vocabularies.Single(v => v.Name == "hospital-stay");

    [Theory]
    [InlineData(Tongue.Ja)]
    [InlineData(Tongue.En)]
    public async Task Names_nobody_and_no_illness_in_any_kind_of_message(Tongue language)
    {
        using var stay = new A_stay_in_town(Shipped, Told.At(11, 16, 9), language);
        await LiveAsync(stay);
        var said = stay.Said.ToList();
        Assert.Equal(
            [AlertKind.Notice, AlertKind.Reminder, AlertKind.Escalation, AlertKind.Question, AlertKind.Change, AlertKind.Retraction],
            stay.Kinds.Order());
        Assert.True(said.Count > 20, $"only {said.Count} messages were made");
        Assert.All(said, message => Assert.DoesNotMatch(OfThePatient(), message));
        var conditions = Vocabulary.Facts.Values.Where(f => f.Kind != FactKind.Date).Select(f => f.Label.In(language)).Concat(
            Vocabulary.Facts.Values.SelectMany(f => f.Choices).Select(c => c.Label.In(language)).Where(l => l.Length > 6)).ToList();
        Assert.NotEmpty(conditions);
        Assert.All(said, message => Assert.All(conditions, c => Assert.DoesNotContain(c, message, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_rulebook_that_counts_from_a_birth_date_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("dischargeflow-privacy-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Root, "workflows"), "*.yaml", SearchOption.AllDirectories).Where(f => f.Contains("/vocabulary/", StringComparison.Ordinal) || f.Contains("/calendars/", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Path.Combine(Checkout.Root, "workflows"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateDirectory(Path.Combine(folder, "town"));
        await File.WriteAllTextAsync(Path.Combine(folder, "town", "rulebook.yaml"), CountsFromBirth);
        var library = WorkflowFolder.Read(folder);
        Directory.Delete(folder, recursive: true);
        Assert.Null(library.Find("town"));
        Assert.Contains(library.Findings, finding => finding.Code == "DF0533");
    }

    private const string CountsFromBirth = """
        rulebook: town
        title: { ja: 例, en: Example }
        source: 例
        case: hospital-stay
        zone: Asia/Tokyo
        days-of: owner
        closed-days: [japan]
        effective: { from: 2026-04-01, by: admission }
        last-resort: liaison-center
        moments:
          of-age:
            label: { ja: 節目, en: Milestone }
            is: birth-date
        duties:
          - duty: letter
            label: { ja: 手紙, en: Letter }
            source: 例のため既定
            owner: hospital
            to: care-manager
            severity: may
            basis: default
            starts: admission
            from: any time
            due: 3650 days after of-age if closed keep
            if-too-late: keep
            done-by:
              - contacted: { by: owner, to: recipient, about: other }
            ends: [died]
            tell:
              - notice at start: owner
              - notice at start: recipient
        channels: [mail]
        """;

    private static Task OpenAsync(A_stay_in_town stay) => stay.OpenAsync(new()
    {
        Kind = "hospital-stay",
        Hospital = new("hospital"),
        VisitNumber = "V20261116",
        PatientNumber = "9999013",
        Person = new PersonDetails("山田", "太郎", "ヤマダ", "タロウ", new LocalDate(1948, 4, 5)),
        Entries = [stay.New(Happened("admission", ("ward", "3階東病棟 山田太郎 胃がん末期"))), stay.New(new EntryContent.Became("birth-date", new FactValue.Date(new LocalDate(1948, 4, 5)))), stay.New(Leaves(11, 25))],
    });

    private static async Task LiveAsync(A_stay_in_town stay)
    {
        await OpenAsync(stay);
        await stay.PassAsync(Told.At(11, 17, 12));
        await stay.RecordAsync([.. Vocabulary.Facts.Values.Where(f => f.Name != "consent").OrderBy(f => f.Name, StringComparer.Ordinal).Select(Worst).OfType<EntryContent>()]);
        await stay.RecordAsync(Leaves(11, 27), new EntryContent.Decided("planner-contacts", true, "山田太郎(1948年4月5日生)は胃がん末期"));
        await stay.PassAsync(Told.At(11, 20, 12));
        await stay.RecordAsync(Leaves(11, 26), Happened("ward-moved", ("ward", "緩和ケア病棟 ヤマダ タロウ")));
        await stay.PassAsync(Told.At(11, 24, 12));
        await stay.RecordAsync(new EntryContent.Became("planned-discharge", new FactValue.None()));
        await stay.PassAsync(Told.At(11, 25, 12));
        await stay.RecordAsync(Leaves(12, 11));
        await stay.PassAsync(Told.At(12, 9, 9));
        await stay.RecordAsync(Happened("contacted", ("by", "hospital"), ("to", "care-manager"), ("about", "discharge")));
        await stay.PassAsync(Told.At(12, 31, 18));
    }

    private static EntryContent Happened(string name, params (string Field, string Value)[] carries) => new EntryContent.Happened(name, carries.ToImmutableSortedDictionary(c => c.Field, c => c.Value));

    private static EntryContent.Became Leaves(int month, int day) => new("planned-discharge", new FactValue.Date(new LocalDate(2026, month, day)));

    // Of every fact the value that says most of an illness.
    private static EntryContent? Worst(FactDeclaration fact) => fact.Kind switch
    {
        FactKind.YesNo => new EntryContent.Became(fact.Name, new FactValue.YesNo(true)),
        FactKind.Choice => new EntryContent.Became(fact.Name, new FactValue.Choice(fact.Choices[^1].Name)),
        FactKind.Choices => new EntryContent.Became(fact.Name, new FactValue.Choices([.. fact.Choices.Select(c => c.Name)])),
        FactKind.Number => new EntryContent.Became(fact.Name, new FactValue.Number(7)),
        _ => null,
    };

    [GeneratedRegex("山田|太郎|ヤマダ|タロウ|1948|昭和|4月5日|04-05|5 Apr|9999013|V20261116|がん|cancer|緩和|認知|精神|心不全|heart failure|脳梗塞|stroke|看取り|末期|病名: ", RegexOptions.IgnoreCase)]
    private static partial Regex OfThePatient();
}
