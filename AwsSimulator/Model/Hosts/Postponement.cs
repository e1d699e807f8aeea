namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>What a process would do, were it not hung: done at once, or when it goes on.</summary>
internal sealed class Postponement
{
    private readonly Queue<Action> _postponed = new();

    public bool IsHung { get; private set; }

    public void Do(Action action)
    {
        if (IsHung)
            _postponed.Enqueue(action);
        else
            action();
    }

    public void Hang() => IsHung = true;

    public void GoOn()
    {
        IsHung = false;
        while (!IsHung && _postponed.TryDequeue(out var action))
            action();
    }
}
