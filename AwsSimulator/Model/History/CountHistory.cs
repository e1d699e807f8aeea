using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Model.History;

/// <summary>The service's counts over the last half hour, for the eye: true at every instant, unlike its metrics.</summary>
internal sealed class CountHistory(Timeline timeline, EcsService service, SessionBoard sessions)
{
    /// <summary>The time between two samples.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private const int Kept = 181;
    private readonly Queue<CountSample> _samples = new(Kept + 1);

    /// <summary>Oldest first.</summary>
    public IReadOnlyCollection<CountSample> Samples => _samples;

    public void Begin() => timeline.Every(Period, timeline.Now, Take);

    private void Take()
    {
        _samples.Enqueue(new CountSample(timeline.Now, service.DesiredCount, service.RunningCount, service.PendingCount, sessions.Open));
        if (_samples.Count > Kept)
            _samples.Dequeue();
    }
}
