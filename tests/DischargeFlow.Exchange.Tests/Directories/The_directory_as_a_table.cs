using System.Collections.Immutable;
using System.Text;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Tables;
using DischargeFlow.Exchange.Directories;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Directories;

/// <summary>A hospital with a ward and a code, and an office with hours, on Friday 2026-11-20.</summary>
public sealed class The_directory_as_a_table
{
    private static readonly LocalDate Today = new(2026, 11, 20);
    private static readonly DirectoryTables Tables = new();

    private static readonly DirectoryParty Hospital = new()
    {
        Id = new("minato"),
        Organization = new("minato"),
        Kind = "hospital",
        Name = "港町病院 地域連携室",
        Region = "minato",
        Codes = ["0110112345"],
        Follows = [(new(2024, 4, 1), "kitami"), (new(2024, 4, 1), "national-fees")],
        ContactPoints = [new(ContactKind.Phone, "0157-00-1111", false), new(ContactKind.Mail, "renkei@minato.example", true)],
    };

    private static readonly DirectoryParty Ward = new()
    {
        Id = new("minato-3e"),
        Organization = new("minato"),
        Kind = "ward",
        Name = "3階東病棟",
        Region = "minato",
    };

    private static readonly DirectoryParty Office = new()
    {
        Id = new("akatsuki"),
        Organization = new("akatsuki"),
        Kind = "care-office",
        Name = "=あかつき, \"ケア\"プラン",
        Language = Language.En,
        Region = "minato",
        Hours = [(new(2020, 4, 1), Week("mon-fri 09:00-17:00")), (new(2024, 4, 1), Week("mon-fri 09:00-12:00 13:00-17:00", "sat 09:00-12:00"))],
        Avoid = Week("mon thu 09:00-10:30"),
        ClosedDays = ["japan", "year-end"],
        OwnClosedDates = [new(2026, 12, 28), new(2026, 8, 14)],
        ContactPoints = [new(ContactKind.Mail, "care@akatsuki.example", true), new(ContactKind.Fax, "0157-00-2222", false)],
    };

    private static readonly DirectorySnapshot Directory = new([Hospital, Ward, Office]);

    [Theory]
    [InlineData(Language.Ja)]
    [InlineData(Language.En)]
    public void Taken_in_as_it_was_written_it_changes_nothing(Language language)
    {
        var proposal = Proposed(Tables.Write(Directory, language));
        Assert.Empty(proposal.Faults);
        Assert.Empty(proposal.Changes);
        Assert.Equal(3, proposal.Same);
    }

    [Fact]
    public void It_is_read_by_people()
    {
        var text = Encoding.UTF8.GetString(Tables.Write(Directory, Language.Ja));
        Assert.Contains("識別名", text, StringComparison.Ordinal);
        Assert.Contains("居宅介護支援事業所", text, StringComparison.Ordinal);
        Assert.Contains("月-金 09:00-12:00 13:00-17:00; 土 09:00-12:00", text, StringComparison.Ordinal);
        Assert.Contains("月 09:00-10:30; 木 09:00-10:30", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_begins_like_a_formula_is_not_calculated()
    {
        var text = Encoding.UTF8.GetString(Tables.Write(Directory, Language.Ja));
        Assert.Contains("\"'=あかつき, \"\"ケア\"\"プラン\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Saved_in_Shift_JIS_by_an_office_program_it_is_read_as_well()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var change = Assert.Single(Proposed(Encoding.GetEncoding("shift_jis").GetBytes("識別名,名称\r\nakatsuki,居宅介護支援事業所あかつき\r\n")).Changes);
        Assert.Equal("居宅介護支援事業所あかつき", change.Party.Name);
    }

    [Fact]
    public void A_column_that_it_does_not_have_leaves_what_is_recorded()
    {
        var office = Assert.Single(Changed("id,name\nakatsuki,Akatsuki\n")).Party;
        Assert.Equal(Office.Hours.Length, office.Hours.Length);
        Assert.Equal<ContactPoint>(Office.ContactPoints, office.ContactPoints);
        Assert.Equal<LocalDate>(Office.OwnClosedDates, office.OwnClosedDates);
    }

    [Fact]
    public void An_empty_cell_says_that_there_is_none()
    {
        var office = Assert.Single(Changed("id,fax,avoid,own-closed-dates\nakatsuki,,,\n")).Party;
        Assert.Null(office.Avoid);
        Assert.Empty(office.OwnClosedDates);
        Assert.Equal("care@akatsuki.example", Assert.Single(office.ContactPoints).Address);
    }

    [Fact]
    public void A_new_office_needs_its_id_kind_name_and_region()
    {
        var change = Assert.Single(Changed("識別名,種別,名称,地域,メール,受付時間\nhinata,居宅介護支援事業所,ひなた,minato,hinata@example.jp,平日 9:00〜17:30\n"));
        Assert.Null(change.Known);
        Assert.Equal("care-office", change.Party.Kind);
        var (since, hours) = Assert.Single(change.Party.Hours);
        Assert.Equal(Today, since);
        Assert.Equal(new ClockRange(new(9, 0), new(17, 30)), Assert.Single(hours.On(IsoDayOfWeek.Friday)));
        Assert.Empty(hours.On(IsoDayOfWeek.Saturday));
    }

    [Fact]
    public void An_address_says_in_brackets_what_it_is_for_and_comes_back_so()
    {
        var office = Assert.Single(Changed("識別名,メール\nakatsuki,care@akatsuki.example [通知+催促]; boss@akatsuki.example [上申]\n")).Party;
        Assert.Equal([ContactPurposes.Notices | ContactPurposes.Reminders, ContactPurposes.Escalations], office.ContactPoints.Where(p => p.Kind == ContactKind.Mail).Select(p => p.Purposes));
        Assert.True(office.ContactPoints[0].Verified, "a purpose takes nothing from an address that confirmed");
        var written = System.Text.Encoding.UTF8.GetString(new DirectoryTables().Write(new DirectorySnapshot([office]), Language.En));
        Assert.Contains("care@akatsuki.example [notices+reminders]; boss@akatsuki.example [escalations]", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_of_an_address_stand_beside_what_it_is_for_and_come_back_so()
    {
        var office = Assert.Single(Changed(
            "識別名,メール,電話\nakatsuki,\"care@akatsuki.example [月-金 09:00-12:00, 13:00-17:00; 土 09:00-12:00 / 休日も]\",0157-00-2299 [上申|24時間]; 0157-00-2223\n")).Party;
        Assert.Equal(
            ["mon-fri 09:00-12:00 13:00-17:00 / sat 09:00-12:00 / also on closed days", null, "24h", null], office.ContactPoints.Select(p => SaidPointHours.Write(p.Hours, Language.En)));
        Assert.Equal([ContactPurposes.Everything, ContactPurposes.Everything, ContactPurposes.Escalations, ContactPurposes.Everything], office.ContactPoints.Select(p => p.Purposes));
        var directory = new DirectorySnapshot([Hospital, office]);
        foreach (var language in new[] { Language.Ja, Language.En })
        {
            var again = DirectoryProposal.Of(Tables.Read(Tables.Write(directory, language)), directory, House.Shelf, Today);
            Assert.Empty(again.Faults);
            Assert.Empty(again.Changes);
        }

        Assert.Contains("0157-00-2299 [上申 | 24時間]; 0157-00-2223", Encoding.UTF8.GetString(Tables.Write(directory, Language.Ja)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_address_is_not_verified_by_any_table_and_a_FAX_number_is()
    {
        Assert.False(Assert.Single(Changed("id,mail\nakatsuki,new@akatsuki.example\n")).Party.ContactPoints[0].Verified);
        Assert.False(Assert.Single(Changed("id,mail,verified\nakatsuki,new@akatsuki.example,はい\n")).Party.ContactPoints[0].Verified);
        var named = Assert.Single(Changed("id,verified\nakatsuki,0157-00-2222\n")).Party.ContactPoints;
        Assert.Equal([true, true], named.Select(p => p.Verified));
    }

    [Fact]
    public void New_hours_hold_from_today_and_the_old_ones_before_it()
    {
        var hours = Assert.Single(Changed("id,hours\nakatsuki,月水金 10:00-16:00\n")).Party.Hours;
        Assert.Equal([new(2020, 4, 1), new(2024, 4, 1), Today], hours.Select(h => h.Since));
        Assert.Empty(hours[^1].Hours.On(IsoDayOfWeek.Tuesday));
    }

    [Fact]
    public void A_ward_may_stand_before_its_hospital()
    {
        var changes = Changed("id,organization,kind,name,region\nshiomi-2,shiomi,ward,2病棟,minato\nshiomi,,hospital,汐見総合病院,minato\n");
        Assert.Equal(["shiomi", "shiomi-2"], changes.Select(c => c.Party.Id.Value));
    }

    [Theory]
    [InlineData("id,phone\nakatsuki,157002222\n", 2, "先頭の 0 を消した", "An office program took the 0 away: 0157-00-2222.")]
    [InlineData("id,phone\nakatsuki,0157002222\n\nminato,157001111\n", 4, "先頭の 0", "Empty lines count as lines.")]
    [InlineData("id,codes\nminato,1.10E+09\n", 2, "丸めた", "Excel's way to show a long number.")]
    [InlineData("id,codes\nminato,110112345\n", 2, "先頭の 0", "The code that is recorded has one.")]
    [InlineData("id,codes\nakatsuki,0110112345\n", 2, "港町病院", "A code names one party.")]
    [InlineData("id,name\nakatsuki,A\nakatsuki,B\n", 3, "2行目にもあります", "Which of them is meant?")]
    [InlineData("id,rulebooks\nminato,kitaami\n", 2, "kitaami", "No such rulebook runs.")]
    [InlineData("id,mail\nakatsuki,あかつき\n", 2, "メールアドレスの形ではありません", "Not an address.")]
    [InlineData("id,hours\nakatsuki,9時から5時\n", 2, "曜日と時間として読めません", "No days.")]
    [InlineData("id,hours\nakatsuki,月 09:00-12:00 11:00-13:00\n", 2, "重なっています", "Open twice at 11:00.")]
    [InlineData("id,phone\nakatsuki,0157-00-2222 [9時から]\n", 2, "連絡先の時間", "No days.")]
    [InlineData("id,own-closed-dates\nakatsuki,2026-02-30\n", 2, "日付として読めません", "February has 28 days.")]
    [InlineData("id,organization\nminato-3e,akatuki\n", 2, "akatuki", "No such organization.")]
    [InlineData("id,kind,name\nnew-office,care-office,新\n", 2, "地域", "A new party needs its region.")]
    [InlineData("id,name\n,名無し\n", 2, "識別名が空", "Who is it?")]
    [InlineData("id,telephone\nakatsuki,0157-00-2222\n", 0, "telephone", "A column that nobody knows is not passed over.")]
    [InlineData("name\nあかつき\n", 0, "識別名", "Nothing says who is meant.")]
    [InlineData("", 0, "空です", "Nothing at all.")]
    public void A_line_that_cannot_be_meant_is_told_with_its_place_and_changes_nothing(string text, long line, string says, string because)
    {
        var proposal = Proposed(Encoding.UTF8.GetBytes(text));
        var told = $"{because} Told: {string.Join(" | ", proposal.Faults.Select(f => $"{f.Line}: {f.Reason.Ja}"))}";
        Assert.True(proposal.Faults.Any(f => f.Line == line && f.Reason.Ja.Contains(says, StringComparison.Ordinal)), told);
        Assert.DoesNotContain(proposal.Changes, c => c.Line == line);
    }

    [Fact]
    public void A_thousand_damaged_tables_are_read_or_refused_and_never_break_it()
    {
        const int Seed = 20261120;
        var chance = new Random(Seed);
        var whole = Tables.Write(Directory, Language.Ja);
        for (var i = 0; i < 1000; i++)
        {
            var damaged = whole.ToArray();
            for (var hits = chance.Next(1, 6); hits > 0; hits--) damaged[chance.Next(damaged.Length)] = (byte)chance.Next(256);
            if (i % 3 == 0) damaged = damaged[..chance.Next(damaged.Length)];
            var proposal = Proposed(damaged);
            Assert.True(proposal.Faults.Length + proposal.Same + proposal.Changes.Length > 0 || damaged.Length < 400, $"seed {Seed}, table {i}: nothing was said of it");
        }
    }

    private static OpeningHours Week(params string[] lines) => Rulebooks.Reading.OpeningHoursReader.TryRead(lines)!;

    private static ImmutableArray<PartyChange> Changed(string text)
    {
        var proposal = Proposed(Encoding.UTF8.GetBytes(text));
        Assert.Empty(proposal.Faults);
        return proposal.Changes;
    }

    private static DirectoryProposal Proposed(byte[] table) => DirectoryProposal.Of(Tables.Read(table), Directory, House.Shelf, Today);
}
