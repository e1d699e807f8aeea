using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>PutMetricAlarm: creates or changes an alarm on one metric. Where it names a scaling policy, that policy acts on it.</summary>
internal sealed class PutMetricAlarm : IAwsOperation
{
    private const int MostAlarms = 5000;

    public string Name => nameof(PutMetricAlarm);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var settings = AlarmReader.Read(request);
        if (world.Alarms.All.Count >= MostAlarms && !world.Alarms.TryGet(settings.Name, out _))
            throw new AwsException("LimitExceededFault", $"The maximum limit of {MostAlarms} alarms has been reached.");

        world.Alarms.Put(settings);
        return [];
    }
}
