using Azure.Core;
using Azure.Core.Pipeline;

namespace DataHub.Storage;

/// <summary>Lets nothing through to the storage service but reading.</summary>
internal sealed class ReadOnlyPolicy : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head)
        {
            throw new InvalidOperationException("A run that is tried out must not write to storage.");
        }
    }
}
