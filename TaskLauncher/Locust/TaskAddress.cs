using System.Net;
using System.Net.Sockets;
using EcsTask = Amazon.ECS.Model.Task;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Finds a task's own address.</summary>
internal static class TaskAddress
{
    /// <summary>The private IPv4 address that ECS names, of the task's network interface or of its containers.</summary>
    /// <returns>Null where ECS names none, or what it names is no such address.</returns>
    public static IPAddress? Of(EcsTask task)
    {
        var attached = task.Attachments?.SelectMany(attachment => attachment.Details ?? []).Where(detail => detail.Name == "privateIPv4Address").Select(detail => detail.Value);
        var ofContainers = task.Containers?.SelectMany(container => container.NetworkInterfaces ?? []).Select(network => network.PrivateIpv4Address);
        return (attached ?? []).Concat(ofContainers ?? []).Select(Parse).FirstOrDefault(address => address is not null);
    }

    // IPAddress also takes "1" and "0x7f.1": what ECS writes has four parts.
    private static IPAddress? Parse(string? text) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text ? address : null;
}
