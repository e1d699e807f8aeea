using MassTransit;

namespace LoadPlatform.MassTransit.Redis.Tests.Counting;

public sealed class CountState : SagaStateMachineInstance, ISagaVersion
{
    public Guid CorrelationId { get; set; }

    public int Version { get; set; }

    public string CurrentState { get; set; } = "";

    public string Name { get; set; } = "";

    public int Sum { get; set; }

    public int Opened { get; set; }
}
