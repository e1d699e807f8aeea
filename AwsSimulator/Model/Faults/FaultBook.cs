using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>The faults of a world, in the order in which they were asked for.</summary>
internal sealed class FaultBook(SimulatedWorld world)
{
    private readonly List<Fault> _all = [];
    private readonly List<Fault> _active = [];

    public IReadOnlyList<Fault> All => _all;

    /// <summary>The faults of one kind that are at work now.</summary>
    public IEnumerable<T> Active<T>()
        where T : Fault => _active.OfType<T>();

    public void Add(Fault fault, TimeSpan delay, TimeSpan? duration, string? key = null)
    {
        var from = world.Now + delay;
        fault.Schedule((_all.Count + 1).ToString(CultureInfo.InvariantCulture), key, from, duration is { } lasts ? from + lasts : null);
        _all.Add(fault);
        if (delay > TimeSpan.Zero)
            world.Timeline.ScheduleAt(from, () => Begin(fault));
        else
            Begin(fault);
    }

    /// <summary>Takes a fault back: one at work ends now, one to come never begins.</summary>
    /// <returns>False where there is no such fault.</returns>
    public bool Cancel(string id)
    {
        if (_all.Find(fault => fault.Id == id) is not { } found)
            return false;

        if (found.State is FaultState.Scheduled or FaultState.Active)
            Finish(found, FaultState.Cancelled);
        return true;
    }

    private void Begin(Fault fault)
    {
        if (fault.State != FaultState.Scheduled)
            return;

        fault.State = FaultState.Active;
        _active.Add(fault);
        fault.Begin(world);
        if (fault.Until is { } until)
            world.Timeline.ScheduleAt(until, () => Finish(fault, FaultState.Over));
    }

    private void Finish(Fault fault, FaultState state)
    {
        var began = fault.State == FaultState.Active;
        if (!began && fault.State != FaultState.Scheduled)
            return;

        fault.State = state;
        _active.Remove(fault);
        if (began)
            fault.End(world);
    }
}
