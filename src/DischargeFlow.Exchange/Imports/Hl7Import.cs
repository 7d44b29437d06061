using System.Collections.Immutable;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Exchange.Adt;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Exchange.Imports;

/// <summary>
/// Imports HL7 v2 messages from a file or a folder, in the order in which they were written. What cannot be taken goes to quarantine with its
/// reason, and the rest goes on. Importing the same twice changes nothing.
/// </summary>
public sealed class Hl7Import(IIntake intake, IClock clock, ImportSettings settings, AdtSettings adt, Hl7Limits limits)
{
    // So many are read into memory and handed in together, and share the database's commits.
    private const int AtOnce = 1000;

    private readonly Hl7Reader _reader = new(limits);
    private readonly AdtReader _meaning = new(adt);

    /// <summary>
    /// Runs the import. Throws <see cref="RefusedException"/> when the path or the quarantine folder cannot be used, and
    /// <see cref="StoreUnavailableException"/> when the database takes nothing: what was taken before stays, and importing again goes on there.
    /// </summary>
    public async Task<ImportReport> RunAsync(string path, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var quarantine = new Quarantine(settings.QuarantineFolder);
        var tally = new ImportTally(progress);
        var messages = Find(path, quarantine, tally, cancellationToken);
        tally.Total = messages.Length;
        foreach (var chunk in messages.Select((message, order) => (message, order)).Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = chunk.Select(m => Read(m.message, m.order, quarantine, tally)).OfType<ReadMessage>().ToArray();
            await TakeAsync(read, quarantine, tally, cancellationToken).ConfigureAwait(false);
        }

        return tally.Report;
    }

    private sealed record ReadMessage(IncomingMessage Message, IndexedMessage From, int Order, byte[] Bytes);

    private ImmutableArray<IndexedMessage> Find(string path, Quarantine quarantine, ImportTally tally, CancellationToken cancellationToken)
    {
        var found = new List<IndexedMessage>();
        var files = MessageFiles.Of(path);
        for (var i = 0; i < files.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (file, order) = (files[i], i - files.Length);
            try
            {
                if (FileBytes.Read(file, limits.LargestFile) is not { } bytes)
                {
                    tally.Quarantined(order, new(file, "1", ImportRefusals.FileTooLarge(limits.LargestFile), null));
                    continue;
                }

                var messages = MessageIndex.Of(file, bytes, adt.Zone, limits.MostMessages);
                if (messages.Length > limits.MostMessages)
                {
                    tally.Quarantined(order, new(file, "1", ImportRefusals.TooManyMessages(limits.MostMessages), null));
                    continue;
                }

                var shouldHold = MessageFiles.ShouldHoldMessages(file, path);
                if (messages.Any(m => m.HasHeader) || (shouldHold && bytes.AsSpan().IndexOf("MSH"u8) >= 0)) found.AddRange(messages);
                else if (!shouldHold) tally.PassedOver();
                else tally.Quarantined(order, Kept(quarantine, bytes, file, "1", ImportRefusals.NoMessage));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                tally.Quarantined(order, new(file, "1", ImportRefusals.CannotBeRead(fault.GetType().Name), null));
            }
        }

        return MessageIndex.InOrder(found);
    }

    private ReadMessage? Read(IndexedMessage from, int order, Quarantine quarantine, ImportTally tally)
    {
        byte[] bytes;
        try
        {
            bytes = BytesOf(from);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            tally.Quarantined(order, new(from.File, $"{from.Slice.Line}", ImportRefusals.CannotBeRead(fault.GetType().Name), null));
            return null;
        }

        var reading = _reader.Read(bytes, from.Slice.Line);
        switch (reading.Message is { } message ? _meaning.Read(message) : new AdtReading.Refused(reading.Fault!))
        {
            case AdtReading.OfStay stay:
                return new(stay.Message, from, order, bytes);
            case AdtReading.Refused refused:
                tally.Quarantined(order, Kept(quarantine, bytes, from.File, $"{refused.Fault.Place}", refused.Fault.Reason));
                return null;
            default:
                tally.PassedOver();
                return null;
        }
    }

    private async Task TakeAsync(ReadMessage[] messages, Quarantine quarantine, ImportTally tally, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var received = messages.Select(m => new ReceivedMessage(m.Message, settings.Recorded == RecordedFrom.Message ? Instant.Min(m.Message.Said, now) : now));
        var results = await intake.TakeManyAsync([.. received], cancellationToken).ConfigureAwait(false);
        foreach (var (message, result) in messages.Zip(results))
        {
            if (result.Outcome == IntakeOutcome.Quarantined)
            {
                tally.Quarantined(message.Order, Kept(quarantine, message.Bytes, message.From.File, $"{message.From.Slice.Line}", result.Reason!));
                continue;
            }

            quarantine.Release(message.Bytes);
            tally.Taken(result);
        }
    }

    private static QuarantinedItem Kept(Quarantine quarantine, byte[] bytes, string file, string place, Bilingual reason) =>
        new(file, place, reason, quarantine.Keep(bytes, file, place, reason));

    private static byte[] BytesOf(IndexedMessage message)
    {
        using var file = File.OpenHandle(message.File);
        var bytes = new byte[message.Slice.Length];
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(file, bytes.AsSpan(read), message.Slice.Start + read);
            if (more == 0) throw new EndOfStreamException();
            read += more;
        }

        return bytes;
    }
}
