namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>
/// Something that goes wrong for a while. A fault that happens once does so in <see cref="Begin"/>; one that lasts is asked for with
/// <see cref="FaultBook.Active{T}"/> by whatever it spoils, and may put things right in <see cref="End"/>.
/// </summary>
internal abstract class Fault(string kind)
{
    /// <summary>Its name in a request, in kebab case.</summary>
    public string Kind { get; } = kind;

    /// <summary>Identifies it in this world.</summary>
    public string Id { get; private set; } = "";

    /// <summary>What the asker calls its request: asking again under the same key changes nothing; null where it gave none.</summary>
    public string? Key { get; private set; }

    /// <summary>When it begins (UTC, simulated time).</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>When it ends; null where it lasts until it is taken back.</summary>
    public DateTimeOffset? Until { get; private set; }

    public FaultState State { get; set; } = FaultState.Scheduled;

    /// <summary>Called once, when it begins.</summary>
    public virtual void Begin(SimulatedWorld world)
    {
    }

    /// <summary>Called once, when it ends or is taken back after it began.</summary>
    public virtual void End(SimulatedWorld world)
    {
    }

    public void Schedule(string id, string? key, DateTimeOffset from, DateTimeOffset? until) => (Id, Key, From, Until) = (id, key, from, until);
}
