using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Exchange.Tests.Given;

/// <summary>The clock of the cases, which stands until a test moves it.</summary>
internal sealed class CasesClock(string tokyo) : IClock
{
    public Instant Now { get; set; } = Tokyo(tokyo);

    public Instant GetCurrentInstant() => Now;

    /// <summary>A wall clock time of Tokyo, such as <c>2026-11-20T09:00</c>.</summary>
    public static Instant Tokyo(string local) =>
        It.Tokyo.AtStrictly(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value).ToInstant();

    public static string InTokyo(Instant instant) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(instant.InZone(It.Tokyo).LocalDateTime);
}
