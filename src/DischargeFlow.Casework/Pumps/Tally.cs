using System.Collections.Concurrent;

namespace DischargeFlow.Casework.Pumps;

/// <summary>Counts what a pass does, from many threads.</summary>
internal sealed class Tally
{
    private readonly ConcurrentQueue<string> _faults = new();
    private int _claimed, _deferred, _held, _passedOver, _sent, _alertsSent, _retried, _dead, _toDos, _dissolved;

    public void Claimed(int alerts) => Interlocked.Add(ref _claimed, alerts);

    public void Deferred(int alerts) => Interlocked.Add(ref _deferred, alerts);

    public void Held(int alerts) => Interlocked.Add(ref _held, alerts);

    public void PassedOver(int alerts) => Interlocked.Add(ref _passedOver, alerts);

    public void Sent(int alerts)
    {
        Interlocked.Increment(ref _sent);
        Interlocked.Add(ref _alertsSent, alerts);
    }

    public void Retried() => Interlocked.Increment(ref _retried);

    public void Dead() => Interlocked.Increment(ref _dead);

    public void ToDo() => Interlocked.Increment(ref _toDos);

    public void Dissolved() => Interlocked.Increment(ref _dissolved);

    public void Fault(string sentence) => _faults.Enqueue(sentence);

    public PumpPass Done() => new()
    {
        Claimed = _claimed,
        Deferred = _deferred,
        Held = _held,
        PassedOver = _passedOver,
        Sent = _sent,
        AlertsSent = _alertsSent,
        Retried = _retried,
        Dead = _dead,
        ToDos = _toDos,
        Dissolved = _dissolved,
        Faults = [.. _faults],
    };
}
