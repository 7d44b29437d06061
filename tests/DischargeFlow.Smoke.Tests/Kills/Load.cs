using DischargeFlow.Smoke.Tests.Programs;
using NodaTime;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests.Kills;

/// <summary>
/// Stays that are opened and whose dates move, from several clients, while the clock goes on and messages fall due. It remembers what was
/// answered with success, and asks again with the same key for what was not.
/// </summary>
internal sealed class Load(int seed, Instant start)
{
    private static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();
    private readonly List<AskedStay> _stays = [];
    private int _step;

    /// <summary>Where the clock was sent.</summary>
    public Instant Clock { get; private set; } = start;

    /// <summary>The stays that the program answered for.</summary>
    public IReadOnlyList<AskedStay> Stays => _stays;

    /// <summary>Asks once more for everything that was not answered.</summary>
    public async Task AskAgainAsync(RunningProgram program)
    {
        foreach (var stay in _stays.ToList())
        {
            if (stay.Number is null) await OpenAsync(program, stay);
            if (stay.Number is not null && stay.Unanswered is not null) await MoveAsync(program, stay);
        }
    }

    /// <summary>Works until the program is dead.</summary>
    public Task UntilDeadAsync(RunningProgram program) => Task.WhenAll(RecordAsync(program), RecordAsync(program), PassTimeAsync(program));

    /// <summary>Lets the clock go on to a moment, without any recording.</summary>
    public async Task PassTimeAsync(RunningProgram program, Instant to)
    {
        Clock = to;
        await program.MoveClockAsync(to);
    }

    private async Task RecordAsync(RunningProgram program)
    {
        while (true)
        {
            AskedStay stay;
            bool opens;
            lock (_lock)
            {
                // Two moves at one moment of the clock would give two messages that look the same. The program's clock may be one step behind.
                var movable = _stays.Where(s => s.Number is not null && s.Unanswered is null && s.Step + 2 <= _step && !s.IsBusy).ToList();
                opens = movable.Count == 0 || _random.Next(3) == 0;
                stay = opens ? New() : movable[_random.Next(movable.Count)];
                stay.IsBusy = true;
                if (!opens) stay.Unanswered = Date(7 + _random.Next(20));
            }

            try
            {
                if (!await (opens ? OpenAsync(program, stay) : MoveAsync(program, stay))) return;
            }
            finally
            {
                stay.IsBusy = false;
            }

            await Task.Delay(_random.Next(10));
        }
    }

    private async Task PassTimeAsync(RunningProgram program)
    {
        try
        {
            while (true)
            {
                lock (_lock) (_step, Clock) = (_step + 1, Clock + Duration.FromMinutes(30 + _random.Next(180)));
                await program.MoveClockAsync(Clock);
                await Task.Delay(_random.Next(40));
            }
        }
        catch (Exception fault) when (RunningProgram.IsGone(fault))
        {
            // It is dead.
            return;
        }
    }

    private AskedStay New()
    {
        var stay = new AskedStay(_stays.Count, Date(10 + _random.Next(10)), $"{Clock - Duration.FromDays(5)}");
        _stays.Add(stay);
        return stay;
    }

    private string Date(int days) => (Clock.InZone(Tokyo).Date + Period.FromDays(days)).ToString("uuuu'-'MM'-'dd", null);

    private async Task<bool> OpenAsync(RunningProgram program, AskedStay stay)
    {
        stay.Number = await Programs.Stays.OpenAsync(
            program, $"open-{stay.Index}", "minato", Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Role("liaison-center", "renkei"),
            Event("admission", stay.Admitted), Event("screened"), Checklist("discharge-contact", "adl-declined"), Fact("planned-discharge", stay.Date));
        lock (_lock) stay.Step = _step;
        return stay.Number is not null;
    }

    private async Task<bool> MoveAsync(RunningProgram program, AskedStay stay)
    {
        if (!await Programs.Stays.RecordAsync(program, $"move-{stay.Index}-{stay.Dates.Count}", stay.Number!, Fact("planned-discharge", stay.Unanswered!))) return false;
        stay.Dates.Add(stay.Unanswered!);
        stay.Unanswered = null;
        lock (_lock) stay.Step = _step;
        return true;
    }
}

/// <summary>A stay as it was asked for.</summary>
internal sealed class AskedStay(int index, string date, string admitted)
{
    public int Index { get; } = index;

    /// <summary>The date with which it is opened.</summary>
    public string Date { get; } = date;

    public string Admitted { get; } = admitted;

    /// <summary>Its number, once the opening was answered with success.</summary>
    public string? Number { get; set; }

    /// <summary>The dates to which it was moved, each answered with success.</summary>
    public List<string> Dates { get; } = [];

    /// <summary>A date that was asked for and not answered.</summary>
    public string? Unanswered { get; set; }

    /// <summary>At which step of the clock it was last answered for.</summary>
    public int Step { get; set; }

    public bool IsBusy { get; set; }
}
