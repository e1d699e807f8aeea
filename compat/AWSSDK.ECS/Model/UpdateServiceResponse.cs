using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The response of the UpdateService operation.</summary>
public partial class UpdateServiceResponse : AmazonWebServiceResponse
{
    public Service Service { get; set; }
}
