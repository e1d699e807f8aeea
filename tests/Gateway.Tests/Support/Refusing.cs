using MassTransit;

namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>A consumer that cannot do its part.</summary>
internal sealed class Refusing<T> : IConsumer<T>
    where T : class
{
    public Task Consume(ConsumeContext<T> context) => throw new InvalidOperationException("the disk is full");
}
