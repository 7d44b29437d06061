using System.Collections.Immutable;
using DischargeFlow.Casework.Simulations;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string WhatIfColumns = "id, draft, against, admitted_from, admitted_to, hospitals, begun, begun_by, state, stays, changed";

    public ImmutableArray<WhatIf> WhatIfsOf(string draft) =>
        [.. Query($"SELECT {WhatIfColumns} FROM what_ifs WHERE draft = @draft ORDER BY begun DESC, id DESC", WhatIfOf, ("@draft", draft))];

    public WhatIf? FindWhatIf(string id) => First($"SELECT {WhatIfColumns} FROM what_ifs WHERE id = @id", WhatIfOf, ("@id", id));

    public string? ReportOf(string whatIf) => First("SELECT report FROM what_ifs WHERE id = @id AND report IS NOT NULL", r => r.GetString(0), ("@id", whatIf));

    public void AddWhatIf(WhatIf whatIf) => Execute(
        $"INSERT INTO what_ifs ({WhatIfColumns}) VALUES (@id, @draft, @against, @from, @to, @hospitals, @begun, @by, @state, 0, 0)",
        ("@id", whatIf.Id), ("@draft", whatIf.Draft), ("@against", whatIf.Against), ("@from", whatIf.From?.Iso()), ("@to", whatIf.To?.Iso()),
        ("@hospitals", string.Join(' ', whatIf.Hospitals.Select(h => h.Value))), ("@begun", whatIf.Begun.Ms()), ("@by", whatIf.BegunBy), ("@state", (int)whatIf.State));

    public void EndWhatIf(WhatIf whatIf, string? report) => Execute(
        "UPDATE what_ifs SET state = @state, stays = @stays, changed = @changed, report = @report WHERE id = @id",
        ("@id", whatIf.Id), ("@state", (int)whatIf.State), ("@stays", whatIf.Stays), ("@changed", whatIf.Changed), ("@report", report));

    private static WhatIf WhatIfOf(Row r) => new()
    {
        Id = r.GetString(0),
        Draft = r.GetString(1),
        Against = r.GetInt32(2),
        From = r.DateOrNull(3),
        To = r.DateOrNull(4),
        Hospitals = [.. r.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(h => new Rulebooks.Histories.PartyId(h))],
        Begun = r.Instant(6),
        BegunBy = r.GetString(7),
        State = (WhatIfState)r.GetInt32(8),
        Stays = r.GetInt64(9),
        Changed = r.GetInt64(10),
    };
}
