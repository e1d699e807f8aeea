namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What a service says of itself: its newest hundred events.</summary>
internal sealed class ServiceEventLog(Timeline timeline, Random random, string service)
{
    private const int Kept = 100;
    private readonly LinkedList<ServiceEvent> _events = [];

    /// <summary>Newest first.</summary>
    public IEnumerable<ServiceEvent> Events => _events;

    /// <summary>Adds a line that begins with the service's name, as all of AWS's do.</summary>
    public void Say(string message) => Add($"(service {service}) {message}");

    /// <summary>Adds a line about one of the service's deployments.</summary>
    public void SayOf(EcsDeployment deployment, string message) => Add($"(service {service}, taskSet {deployment.Id}) {message}");

    /// <summary>Names tasks as AWS does.</summary>
    public static string Names(IEnumerable<EcsTask> tasks) => string.Join(' ', tasks.Select(task => $"(task {task.Id})"));

    private void Add(string message)
    {
        _events.AddFirst(new ServiceEvent(RandomIds.Uuid(random), timeline.Now, message));
        if (_events.Count > Kept)
            _events.RemoveLast();
    }
}
