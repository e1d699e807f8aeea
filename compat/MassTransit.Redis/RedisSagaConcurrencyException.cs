namespace MassTransit;

/// <summary>A saga instance was changed by another message since it was loaded.</summary>
public class RedisSagaConcurrencyException : ConcurrencyException
{
    public RedisSagaConcurrencyException()
    {
    }

    public RedisSagaConcurrencyException(string message, Type sagaType, Guid correlationId)
        : base(message, sagaType, correlationId)
    {
    }

    public RedisSagaConcurrencyException(string message, Type sagaType, Guid correlationId, Exception innerException)
        : base(message, sagaType, correlationId, innerException)
    {
    }
}
