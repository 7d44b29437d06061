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
            SELECT c.number AS Number, c.kind AS Kind, c.hospital AS Hospital, coalesce(p.name, c.hospital) AS HospitalName, c.stage AS Stage,
                c.person AS Person, c.opened AS Opened, c.changed AS Changed,
                (SELECT min(d.due) FROM duties d WHERE d.case_id = c.id AND {IsListed} AND d.due > @now) AS NextDue,
                (SELECT count(*) FROM duties d WHERE d.case_id = c.id AND {IsListed} AND d.overdue_from <= @now) AS Overdue
            FROM (
                SELECT c.id, listed.urgency FROM cases c
                LEFT JOIN (SELECT d.case_id, min({Rank}) AS urgency FROM duties d WHERE d.listed_from IS NOT NULL AND {IsListed} GROUP BY d.case_id) AS listed
                    ON listed.case_id = c.id
                WHERE (@region IS NULL OR c.region = @region) AND (@hospital IS NULL OR c.hospital = @hospital) AND (@stage IS NULL OR c.stage = @stage) AND {CaseSeen}
                    AND (@overdueOnly = 0 OR EXISTS (SELECT 1 FROM duties d WHERE d.case_id = c.id AND {IsListed} AND d.overdue_from <= @now))
                ORDER BY CASE WHEN listed.urgency IS NULL THEN 1 ELSE 0 END, listed.urgency, c.changed DESC, c.number
                LIMIT @size OFFSET @skip) AS page
            JOIN cases c ON c.id = page.id LEFT JOIN parties p ON p.id = c.hospital
            ORDER BY CASE WHEN page.urgency IS NULL THEN 1 ELSE 0 END, page.urgency, c.changed DESC, c.number
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
