using System.Collections.Immutable;
using Dapper;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ReadModels;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    public Page<StayLine> Stays(StayFilter filter, Instant now, PageRequest page)
    {
        var found = _connection.Query<StayRow>(
            $"""
            SELECT * FROM (
                SELECT c.number AS Number, c.kind AS Kind, c.hospital AS Hospital, coalesce(p.name, c.hospital) AS HospitalName, c.stage AS Stage,
                    c.person AS Person, c.opened AS Opened, c.changed AS Changed,
                    (SELECT min(d.due) FROM duties d WHERE d.case_id = c.id AND d.listed_from <= @now
                        AND (d.listed_to IS NULL OR d.listed_to > @now) AND d.due > @now) AS NextDue,
                    (SELECT count(*) FROM duties d WHERE d.case_id = c.id AND d.listed_from <= @now
                        AND (d.listed_to IS NULL OR d.listed_to > @now) AND d.overdue_from <= @now) AS Overdue
                FROM cases c LEFT JOIN parties p ON p.id = c.hospital
                WHERE (@region IS NULL OR c.region = @region) AND (@hospital IS NULL OR c.hospital = @hospital)
                    AND (@stage IS NULL OR c.stage = @stage) AND {CaseSeen}) AS board
            WHERE @overdueOnly = 0 OR Overdue > 0
            ORDER BY CASE WHEN Overdue > 0 THEN 0 ELSE 1 END, CASE WHEN NextDue IS NULL THEN 1 ELSE 0 END, NextDue, Changed DESC, Number
            LIMIT @size OFFSET @skip
            """,
            new
            {
                now = now.Ms(),
                region = filter.Region,
                hospital = filter.Hospital?.Value,
                stage = filter.Stage,
                seenBy = filter.SeenBy?.Value,
                overdueOnly = filter.OverdueOnly.Bit(),
                size = page.Size + 1,
                skip = page.Skip,
            }).AsList();
        return PageOf([.. found.Select(r => r.ToLine())], page);
    }

    private sealed class StayRow
    {
        public string Number { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Hospital { get; set; } = "";

        public string HospitalName { get; set; } = "";

        public string? Stage { get; set; }

        public string? Person { get; set; }

        public long Opened { get; set; }

        public long Changed { get; set; }

        public long? NextDue { get; set; }

        public long Overdue { get; set; }

        public StayLine ToLine() => new()
        {
            Number = CaseNumber.Parse(Number)!.Value,
            Kind = Kind,
            Hospital = new(Hospital),
            HospitalName = HospitalName,
            Stage = Stage,
            Person = Person,
            Opened = Instant.FromUnixTimeMilliseconds(Opened),
            Changed = Instant.FromUnixTimeMilliseconds(Changed),
            NextDue = NextDue is { } due ? Instant.FromUnixTimeMilliseconds(due) : null,
            Overdue = (int)Overdue,
        };
    }
}
