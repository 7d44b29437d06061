using System.Collections.Immutable;
using DischargeFlow.Casework.Drafts;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string DraftColumns = "id, rulebook, basis, state, begun, begun_by";

    public ImmutableArray<Draft> Drafts()
    {
        var files = Query("SELECT draft, path, text, hash, kept, kept_by FROM draft_files", r => (Draft: r.GetString(0), File: DraftFileOf(r, 1)))
            .ToLookup(f => f.Draft, f => f.File);
        return [.. Query($"SELECT {DraftColumns} FROM drafts ORDER BY begun DESC, id DESC", DraftOf).Select(d => With(d, files[d.Id]))];
    }

    public Draft? FindDraft(string id) => First($"SELECT {DraftColumns} FROM drafts WHERE id = @id", DraftOf, ("@id", id)) is { } draft
        ? With(draft, Query("SELECT path, text, hash, kept, kept_by FROM draft_files WHERE draft = @id", r => DraftFileOf(r, 0), ("@id", id)))
        : null;

    public void AddDraft(Draft draft)
    {
        Execute(
            $"INSERT INTO drafts ({DraftColumns}) VALUES (@id, @rulebook, @basis, @state, @begun, @by)",
            ("@id", draft.Id), ("@rulebook", draft.Rulebook), ("@basis", draft.Basis), ("@state", (int)draft.State), ("@begun", draft.Begun.Ms()),
            ("@by", draft.BegunBy));
        foreach (var file in draft.Files.Values) KeepDraftFile(draft.Id, file);
    }

    public void KeepDraftFile(string draft, DraftFile file) => Execute(
        """
        INSERT INTO draft_files (draft, path, text, hash, kept, kept_by) VALUES (@draft, @path, @text, @hash, @kept, @by)
        ON CONFLICT (draft, path) DO UPDATE SET text = excluded.text, hash = excluded.hash, kept = excluded.kept, kept_by = excluded.kept_by
        """,
        ("@draft", draft), ("@path", file.Path), ("@text", file.Text), ("@hash", file.Hash), ("@kept", file.Kept.Ms()), ("@by", file.KeptBy));

    public void RemoveDraftFile(string draft, string path) =>
        Execute("DELETE FROM draft_files WHERE draft = @draft AND path = @path", ("@draft", draft), ("@path", path));

    public void SetDraftState(string draft, DraftState state) =>
        Execute("UPDATE drafts SET state = @state WHERE id = @id", ("@state", (int)state), ("@id", draft));

    private static Draft With(Draft draft, IEnumerable<DraftFile> files) =>
        draft with { Files = files.ToImmutableSortedDictionary(f => f.Path, f => f, StringComparer.Ordinal) };

    private static Draft DraftOf(Row r) => new()
    {
        Id = r.GetString(0),
        Rulebook = r.GetString(1),
        Basis = r.GetInt32(2),
        State = (DraftState)r.GetInt32(3),
        Begun = r.Instant(4),
        BegunBy = r.GetString(5),
    };

    private static DraftFile DraftFileOf(Row r, int from) =>
        new(r.GetString(from), r.GetString(from + 1), r.GetString(from + 2), r.Instant(from + 3), r.GetString(from + 4));
}
