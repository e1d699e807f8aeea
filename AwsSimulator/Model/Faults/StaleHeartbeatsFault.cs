namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Heartbeats of tasks long dead lie in the table, since DynamoDB has not deleted them yet. Where the fault ends they are gone.</summary>
internal sealed class StaleHeartbeatsFault(int count, TimeSpan age, int sessions) : Fault(Name)
{
    public const string Name = "stale-heartbeats";

    private const int DefaultCount = 3;
    private const int DefaultSessions = 2;
    private static readonly TimeSpan DefaultAge = TimeSpan.FromSeconds(200);
    private readonly List<string> _tasks = [];

    /// <summary>Reads it: how many heartbeats, how old (s), and of how many sessions each speaks.</summary>
    public static Fault Read(FaultRequest request) => new StaleHeartbeatsFault(
        request.Integer("count", 1, 1000) ?? DefaultCount,
        request.Seconds("age", least: 1, most: 172_800) ?? DefaultAge,
        request.Integer("sessions", 0, 10_000) ?? DefaultSessions);

    public override void Begin(SimulatedWorld world)
    {
        for (var i = 0; i < count; i++)
        {
            var task = RandomIds.Hex(world.Random, 32);
            _tasks.Add(task);
            world.Records.Beat(task, sessions, world.Now - age);
        }
    }

    public override void End(SimulatedWorld world) => _tasks.ForEach(world.Records.Forget);
}
