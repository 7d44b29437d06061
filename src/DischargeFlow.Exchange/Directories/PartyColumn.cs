using System.Collections.Immutable;
using System.Text;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Directories;

/// <summary>A column of the directory's table, with its heading in both languages; either is read.</summary>
internal sealed record PartyColumn(Bilingual Heading)
{
    public static readonly PartyColumn Id = new(new Bilingual("識別名", "id"));
    public static readonly PartyColumn Organization = new(new Bilingual("所属機関", "organization"));
    public static readonly PartyColumn Kind = new(new Bilingual("種別", "kind"));
    public static readonly PartyColumn Name = new(new Bilingual("名称", "name"));
    public static readonly PartyColumn Region = new(new Bilingual("地域", "region"));
    public static readonly PartyColumn Language = new(new Bilingual("言語", "language"));
    public static readonly PartyColumn Codes = new(new Bilingual("コード", "codes"));
    public static readonly PartyColumn Mail = new(new Bilingual("メール", "mail"));
    public static readonly PartyColumn Fax = new(new Bilingual("FAX", "fax"));
    public static readonly PartyColumn Phone = new(new Bilingual("電話", "phone"));
    public static readonly PartyColumn Verified = new(new Bilingual("確認済み", "verified"));
    public static readonly PartyColumn Hours = new(new Bilingual("受付時間", "hours"));
    public static readonly PartyColumn HoursSince = new(new Bilingual("受付時間の開始日", "hours-since"));
    public static readonly PartyColumn Avoid = new(new Bilingual("避ける時間", "avoid"));
    public static readonly PartyColumn ClosedDays = new(new Bilingual("休日表", "closed-days"));
    public static readonly PartyColumn OwnClosedDates = new(new Bilingual("独自の休業日", "own-closed-dates"));
    public static readonly PartyColumn Rulebooks = new(new Bilingual("従うルール", "rulebooks"));

    /// <summary>All of them, in the order in which they are written.</summary>
    public static ImmutableArray<PartyColumn> All { get; } =
        [Id, Organization, Kind, Name, Region, Language, Codes, Mail, Fax, Phone, Verified, Hours, HoursSince, Avoid, ClosedDays, OwnClosedDates, Rulebooks];

    /// <summary>The column of a heading; null when there is none.</summary>
    public static PartyColumn? Of(string heading)
    {
        var plain = Plain(heading);
        return All.FirstOrDefault(c => Plain(c.Heading.En) == plain || Plain(c.Heading.Ja) == plain);
    }

    private static string Plain(string heading) => heading.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
}
