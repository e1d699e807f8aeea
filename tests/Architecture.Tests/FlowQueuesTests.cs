using LoadPlatform.Architecture.Tests.Rules;

namespace LoadPlatform.Architecture.Tests;

public sealed class FlowQueuesTests
{
    /// <summary>The gateway takes runs only when each of these queues has a consumer: one that is forgotten loses messages, one that does not exist keeps the gateway away for ever.</summary>
    [Fact]
    public void FlowQueues_OfTheGateway_AreThoseOfTheConsumersInTheCode() =>
        Assert.Equal(QueueNames.OfConsumers(Repository.Sources).Append("gateway-run-state").Order(StringComparer.Ordinal), QueueNames.Quoted(Repository.Read("Gateway/Health/FlowQueues.cs")).Order(StringComparer.Ordinal));

    [Fact]
    public void OfConsumers_SharedOnes_BelongToBothWatchers() =>
        Assert.Equal(
            ["distribution-watcher-start-watching", "metrics-watcher-start-watching", "task-launcher-end-run"],
            QueueNames.OfConsumers(["RunLog/Watching/StartWatchingConsumer.cs", "TaskLauncher/Playing/EndRunConsumer.cs", "TaskLauncher/Playing/RunPacer.cs"]).Order(StringComparer.Ordinal));
}
