using System.Collections.Immutable;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Exchange.Imports;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Tests.Shared.Parts;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Imports;

public sealed class A_folder_of_messages
{
    [Fact]
    public async Task Becomes_one_history_in_the_order_in_which_they_were_written()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        for (var i = 0; i < 8; i++) house.File($"9999/{8 - i}/{(char)('h' - i)}.hl7", Sample.Bytes(i + 1));
        var report = await house.ImportHl7Async(house.Incoming);
        Assert.Equal((8, 0, 0, 0), (report.Recorded, report.NothingNew, report.PassedOver, report.Quarantined.Length));
        Assert.Equal(
            [
                "2026-11-13T10:30 planned-admission = 2026-11-16",
                "2026-11-16T10:00 admission ward=32",
                "2026-11-18T14:00 ward-moved ward=32",
                "2026-11-20T11:10 planned-discharge = 2026-11-27",
                "2026-11-24T09:30 planned-discharge = 2026-11-26",
                "2026-11-24T16:00 planned-discharge = none",
                "2026-11-25T09:00 planned-discharge = 2026-11-30",
                "2026-11-30T10:00 discharged",
            ],
            house.History());
    }

    [Fact]
    public async Task Imported_twice_changes_nothing()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        await house.ImportHl7Async(Sample.Folder);
        var before = house.History();
        var again = await house.ImportHl7Async(Sample.Folder, RecordedFrom.Receipt);
        Assert.Equal((0, 8), (again.Recorded, again.NothingNew));
        Assert.Equal(before, house.History());
    }

    [Theory]
    [InlineData(RecordedFrom.Message, "2026-11-30T10:30")]
    [InlineData(RecordedFrom.Receipt, "2026-12-01T09:00")]
    public async Task Counts_as_recorded_at_our_receipt_or_when_each_was_written(RecordedFrom from, string recorded)
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        await house.ImportHl7Async(Sample.Folder, from);
        var last = house.Store.Read(s => s.EntriesOf(s.FindCase(house.Cases[0])!))[^1];
        Assert.Equal(recorded, CasesClock.InTokyo(last.Recorded));
    }

    [Fact]
    public async Task Never_counts_as_recorded_later_than_now()
    {
        await using var house = await House.AtAsync("2026-11-20T08:00");
        var early = A.Message("A14") with { Pv1 = "||I|||||||||||||||||V1", Evn = "||20261120111000|20261201" };
        await house.ImportHl7Async(house.File("a.hl7", early.In("utf-8")));
        var last = house.Store.Read(s => s.EntriesOf(s.FindCase(Assert.Single(house.Cases))!))[^1];
        Assert.Equal("2026-11-20T08:00", CasesClock.InTokyo(last.Recorded));
    }

    [Fact]
    public async Task Is_passed_over_where_a_file_is_none_of_messages()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        house.File("README.md", "Segments are ended by CR; MSH-18 names the encoding.\nMSHをご覧ください\n"u8.ToArray());
        house.File("a.pdf", [0x25, 0x50, 0x44, 0x46, 0, 0, 1]);
        house.File("b.hl7", Sample.Bytes(2));
        var report = await house.ImportHl7Async(house.Incoming);
        Assert.Equal((1, 2, 0), (report.Recorded, report.PassedOver, report.Quarantined.Length));
    }

    [Fact]
    public async Task Keeps_a_bad_message_as_it_came_with_its_reason_and_takes_the_others()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        var bad = (A.Message("A16") with { Evn = "||20261120111000|20261131" }).In("shift_jis");
        house.File("1.hl7", Sample.Bytes(2));
        var file = house.File("2.hl7", bad);
        var report = await house.ImportHl7Async(house.Incoming);
        Assert.Equal(1, report.Recorded);
        var item = Assert.Single(report.Quarantined);
        Assert.Equal((file, "2:EVN-3"), (item.Source, item.Place));
        Assert.Equal(bad, await File.ReadAllBytesAsync(item.KeptAs!));
        var reason = await File.ReadAllTextAsync(item.KeptAs + ".reason.txt");
        Assert.Contains("この世にない日時", reason, StringComparison.Ordinal);
        Assert.Contains("There is no such date", reason, StringComparison.Ordinal);
        Assert.EndsWith("2.hl7:2:EVN-3\n", reason, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(item.KeptAs!));
    }

    [Fact]
    public async Task Leaves_quarantine_once_what_was_missing_is_there()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        var file = house.File("1.hl7", (A.Message("A01") with { Hospital = "OTHER" }).In("utf-8"));
        Assert.Contains("OTHER", Assert.Single((await house.ImportHl7Async(file)).Quarantined).Reason.En, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(house.Quarantine).Length);
        await house.Store.WriteAsync(s =>
        {
            s.SaveParty(Minato.Hospital with { Codes = ["SEND", "OTHER"] }, house.Clock.Now);
            return true;
        });
        Assert.Equal(1, (await house.ImportHl7Async(file)).Recorded);
        Assert.Empty(Directory.GetFiles(house.Quarantine));
    }

    [Fact]
    public async Task May_be_the_quarantine_itself()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        await house.ImportHl7Async(house.File("1.hl7", (A.Message("A99") with { Id = "9" }).In("utf-8")));
        var again = await house.ImportHl7Async(house.Quarantine);
        Assert.Single(again.Quarantined);
        Assert.Equal(2, Directory.GetFiles(house.Quarantine).Length);
    }

    [Fact]
    public async Task Tells_how_far_it_is_up_to_the_end()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        var last = default(ImportProgress);
        foreach (var file in Sample.Files) house.File(Path.GetFileName(file), await File.ReadAllBytesAsync(file));
        await house.ImportHl7Async(house.Incoming, RecordedFrom.Message, p => last = p);
        Assert.Equal(new(8, 8), last);
    }

    [Fact]
    public async Task Stops_when_the_database_takes_nothing_and_goes_on_there_the_next_time()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        await house.ImportHl7Async(Sample.Files[0]);
        var import = new Hl7Import(new TakingNothing(), house.Clock, new() { QuarantineFolder = house.Quarantine }, new(), new());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => import.RunAsync(Sample.Folder));
        Assert.Empty(Directory.GetFiles(house.Quarantine, "*.hl7"));
        var report = await house.ImportHl7Async(Sample.Folder);
        Assert.Equal((7, 1), (report.Recorded, report.NothingNew));
    }

    [Fact]
    public async Task Is_refused_whole_when_nothing_could_be_set_aside()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        var notAFolder = house.File("file", [1]);
        var import = new Hl7Import(house.Intake, house.Clock, new() { QuarantineFolder = Path.Combine(notAFolder, "quarantine") }, new(), new());
        var refused = await Assert.ThrowsAsync<RefusedException>(() => import.RunAsync(Sample.Folder));
        Assert.Equal("DR0802", refused.Refusal.Code);
        Assert.Empty(house.Cases);
    }

    [Fact]
    public async Task That_is_not_there_is_refused()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.ImportHl7Async(Path.Combine(house.Incoming, "none")));
        Assert.Equal("DR0801", refused.Refusal.Code);
    }

    [Fact]
    public async Task With_a_file_of_a_hundred_megabytes_leaves_that_file_unread()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        var large = house.File("large.hl7", Sample.Bytes(1));
        await using (var file = File.OpenWrite(large)) file.SetLength(100L << 20);
        house.File("small.hl7", Sample.Bytes(2));
        var before = GC.GetTotalAllocatedBytes();
        var report = await house.ImportHl7Async(house.Incoming);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 64 << 20, "the large file was read");
        Assert.Equal(1, report.Recorded);
        Assert.Contains("larger than 64 MB", Assert.Single(report.Quarantined).Reason.En, StringComparison.Ordinal);
        Assert.Null(report.Quarantined[0].KeptAs);
    }

    [Fact]
    public async Task With_a_file_of_millions_of_headers_leaves_that_file()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        var many = new byte[32 << 20];
        for (var at = 0; at + 4 <= many.Length; at += 4) "MSH\r"u8.CopyTo(many.AsSpan(at));
        var report = await house.ImportHl7Async(house.File("many.hl7", many));
        Assert.Contains("more than 250000 messages", Assert.Single(report.Quarantined).Reason.En, StringComparison.Ordinal);
        Assert.False(Directory.EnumerateFiles(house.Quarantine).Any());
    }

    [FactNeeding(Part.Shell)]
    public async Task That_is_a_file_without_end_is_left()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        var report = await house.ImportHl7Async("/dev/zero");
        Assert.Contains("larger than 64 MB", Assert.Single(report.Quarantined).Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_message_of_many_megabytes_of_one_line_no_further_than_its_limit()
    {
        var bytes = new byte[60 << 20];
        Array.Fill(bytes, (byte)'A');
        "MSH|^~\\&|H|SEND|"u8.CopyTo(bytes);
        Assert.Contains("long", new Hl7Reader(new()).Read(bytes).Fault!.Reason.En, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An intake whose disk is full.</summary>
    private sealed class TakingNothing : IIntake
    {
        public Task<IntakeResult> TakeAsync(IncomingMessage message, Instant recorded, CancellationToken cancellationToken) => throw Full;

        public Task<ImmutableArray<IntakeResult>> TakeManyAsync(IReadOnlyList<ReceivedMessage> messages, CancellationToken cancellationToken) => throw Full;

        private static StoreUnavailableException Full => new(new("満杯です。", "It is full."), null);
    }
}
