using System.Threading.Channels;
using LoadPlatform.AwsSimulator.Model;

namespace LoadPlatform.AwsSimulator.Processes.Tasks;

/// <summary>
/// What the world is to be told by the processes outside it, in the order in which it happened. Who writes waits while too much is unread: a container
/// that writes more lines than can be taken is slowed down, as the awslogs driver does it.
/// </summary>
internal sealed class WorldReports
{
    private const int MostUnread = 4096;
    private readonly Channel<(SimulatedWorld World, Action Report)> _unread =
        Channel.CreateBounded<(SimulatedWorld World, Action Report)>(new BoundedChannelOptions(MostUnread) { SingleReader = true });

    /// <summary>Read by one only.</summary>
    public ChannelReader<(SimulatedWorld World, Action Report)> Unread => _unread.Reader;

    /// <summary>Has <paramref name="report"/> called with the world locked and at the present; not where another world has begun meanwhile.</summary>
    public ValueTask WriteAsync(SimulatedWorld world, Action report) => _unread.Writer.WriteAsync((world, report));
}
