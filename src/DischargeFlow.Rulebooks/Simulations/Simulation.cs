namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>
/// Tries a draft on what happened: the fold of plan and reconcile over each stay's entries in recorded order, with ideal delivery, for the draft and
/// for the version that it is compared with. The report is the same however many workers there are.
/// </summary>
public static class Simulation
{
    /// <summary>Runs it. Cancelled, it ends after the batches under way and reports on the stays that are done.</summary>
    /// <param name="rules">What is compared.</param>
    /// <param name="groups">The stays.</param>
    /// <param name="workers">How many threads fold.</param>
    /// <param name="done">Hears how many stays are done, from any thread.</param>
    /// <param name="stop">Stops it.</param>
    public static SimulationReport Run(SimulationRules rules, IEnumerable<StayGroup> groups, int workers, Action<long>? done, CancellationToken stop)
    {
        var total = new Tally(new(rules.Against.Zone), rules.MostCases);
        var count = 0L;
        var isWhole = true;
        var desks = Enumerable.Range(0, Math.Max(1, workers)).Select(_ => new SimulationDesk(rules)).ToArray();
        foreach (var group in groups)
        {
            if (stop.IsCancellationRequested)
            {
                isWhole = false;
                break;
            }

            using var batches = group.Batches.GetEnumerator();
            isWhole &= RunGroup(desks, batches, stays => done?.Invoke(Interlocked.Add(ref count, stays)), stop);
            foreach (var desk in desks)
            {
                var tally = desk.TakeTally();
                total.Add(tally);
                total.PersonDays.Add(tally.PersonDays);
            }

            total.PersonDays.Close(total.Loads);
        }

        return total.Report(isWhole, rules.ContactDuty);
    }

    private static bool RunGroup(SimulationDesk[] desks, IEnumerator<IEnumerable<Stay>> batches, Action<int> done, CancellationToken stop)
    {
        var isWhole = true;
        var turn = new Lock();
        void Work(SimulationDesk desk)
        {
            while (true)
            {
                IEnumerable<Stay> batch;
                lock (turn)
                {
                    if (!batches.MoveNext()) return;
                    if (stop.IsCancellationRequested)
                    {
                        isWhole = false;
                        return;
                    }

                    batch = batches.Current;
                }

                var stays = 0;
                foreach (var stay in batch)
                {
                    desk.Fold(stay);
                    stays++;
                }

                done(stays);
            }
        }

        var others = desks.Skip(1).Select(desk => Task.Factory.StartNew(() => Work(desk), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Work(desks[0]);
        Task.WaitAll(others, CancellationToken.None);
        return isWhole;
    }
}
