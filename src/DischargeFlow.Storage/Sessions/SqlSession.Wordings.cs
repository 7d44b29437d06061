using System.Collections.Immutable;
using DischargeFlow.Casework.Wordings;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    public ImmutableArray<MendedWording> MendedWordings() =>
    [
        .. Query(
            """
            SELECT m.rulebook, m.version, m.name, m.number, m.text, m.recorded, m.who FROM mended_wordings m
            WHERE m.number = (SELECT max(l.number) FROM mended_wordings l WHERE l.rulebook = m.rulebook AND l.version = m.version AND l.name = m.name)
            ORDER BY m.rulebook, m.version, m.name
            """,
            r => new MendedWording
            {
                Rulebook = r.GetString(0),
                Version = r.GetInt32(1),
                Name = r.GetString(2),
                Number = r.GetInt32(3),
                Text = r.TextOrNull(4),
                Recorded = r.Instant(5),
                Who = r.GetString(6),
            }),
    ];

    public void KeepWording(MendedWording state) => Execute(
        "INSERT INTO mended_wordings (rulebook, version, name, number, text, recorded, who) VALUES (@rulebook, @version, @name, @number, @text, @recorded, @who)",
        ("@rulebook", state.Rulebook), ("@version", state.Version), ("@name", state.Name), ("@number", state.Number), ("@text", state.Text),
        ("@recorded", state.Recorded.Ms()), ("@who", state.Who));
}
