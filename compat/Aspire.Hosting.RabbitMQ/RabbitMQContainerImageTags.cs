namespace Aspire.Hosting.RabbitMQ;

internal static class RabbitMQContainerImageTags
{
    public const string Registry = "docker.io";
    public const string Image = "library/rabbitmq";
    public const string Tag = "4.3";
}
