using System.Text;
using DischargeFlow.Exchange.Imports;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Imports;

/// <summary>Two messages that could not be taken, one of them 40 days old, and a list of lines.</summary>
public sealed class What_was_set_aside : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 1, 0);

    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-aside-").FullName;

    public What_was_set_aside()
    {
        Keep("old", days: 40);
        Keep("new", days: 2);
        File.WriteAllText(Path.Combine(_folder, "lines.quarantine.csv"), "x");
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "lines.quarantine.csv"), (Now - Duration.FromDays(31)).ToDateTimeUtc());
    }

    [Fact]
    public void Is_counted_without_the_notes_of_the_reasons() =>
        Assert.Equal((3, Now - Duration.FromDays(40)), (SetAside.In(_folder).Count, SetAside.In(_folder).Oldest));

    [Fact]
    public void Is_deleted_with_its_reason_once_it_is_old_and_the_rest_stays()
    {
        Assert.Equal(2, SetAside.DeleteBefore(_folder, Now - Duration.FromDays(30)));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
        Assert.Equal((1, Now - Duration.FromDays(2)), (SetAside.In(_folder).Count, SetAside.In(_folder).Oldest));
    }

    [Fact]
    public void Counts_from_the_last_time_that_it_was_set_aside()
    {
        _ = new Quarantine(_folder).Keep("old"u8, "a.hl7", "1", new Bilingual("読めません", "unreadable"));
        Assert.Equal(1, SetAside.DeleteBefore(_folder, Now - Duration.FromDays(30)));
        Assert.Equal(2, SetAside.In(_folder).Count);
    }

    [Fact]
    public void Lies_in_a_folder_that_only_its_owner_opens_even_one_that_was_open()
    {
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Assert.True(SetAside.In(_folder).IsOpenToOthers);
        _ = new Quarantine(_folder);
        Assert.False(SetAside.In(_folder).IsOpenToOthers);
    }

    [Fact]
    public void Is_nothing_where_there_is_no_folder()
    {
        var nowhere = Path.Combine(_folder, "nowhere");
        Assert.Equal(new SetAside(0, null, false), SetAside.In(nowhere));
        Assert.Equal(0, SetAside.DeleteBefore(nowhere, Now));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Keep(string message, int days)
    {
        var kept = new Quarantine(_folder).Keep(Encoding.UTF8.GetBytes(message), "a.hl7", "1", new Bilingual("読めません", "unreadable"))!;
        foreach (var file in new[] { kept, kept + Quarantine.ReasonEnding }) File.SetLastWriteTimeUtc(file, (Now - Duration.FromDays(days)).ToDateTimeUtc());
    }
}
