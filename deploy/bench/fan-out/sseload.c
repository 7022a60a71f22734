// Many SSE readers in one process: sseload PORT N PATH EVENTS MAXSECONDS [HEADERS]
// %d in PATH becomes the reader's number modulo GROUPS (environment, default 1). The send time (CLOCK_MONOTONIC, ns)
// is expected in the data after MARK (default "t":). The file READY is written when all are connected; prints
// deliveries and latencies. STALL=1: the readers never read.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <arpa/inet.h>
#include <fcntl.h>
#include <errno.h>
#include <time.h>
#include <unistd.h>
static long now(){struct timespec t;clock_gettime(CLOCK_MONOTONIC,&t);return t.tv_sec*1000000000L+t.tv_nsec;}
static int cmp(const void*a,const void*b){long x=*(long*)a,y=*(long*)b;return x<y?-1:x>y;}
int main(int c,char**v){
 int port=atoi(v[1]),n=atoi(v[2]); const char*path=v[3]; long expect=atol(v[4]); double maxs=atof(v[5]);
 const char*extra=c>6?v[6]:""; const char*mark=getenv("MARK")?getenv("MARK"):"\"t\":"; int ml=strlen(mark); int groups=getenv("GROUPS")?atoi(getenv("GROUPS")):1; int stall=getenv("STALL")!=0;
 int ep=epoll_create1(0); int*fd=calloc(n,sizeof(int)); char(*tail)[64]=calloc(n,64); int*tl=calloc(n,sizeof(int));
 struct sockaddr_in a={0};a.sin_family=AF_INET;a.sin_port=htons(port);inet_aton("127.0.0.1",&a.sin_addr);
 char req[900],pt[400];
 for(int i=0;i<n;i++){fd[i]=socket(AF_INET,SOCK_STREAM,0); snprintf(pt,400,path,i%groups);
  int rl=snprintf(req,900,"GET %s HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n%s\r\n",pt,extra);
  if(stall){int sz=4096;setsockopt(fd[i],SOL_SOCKET,SO_RCVBUF,&sz,sizeof sz);}
  if(connect(fd[i],(void*)&a,sizeof a)){perror("connect");fprintf(stderr,"at %d\n",i);return 1;}
  if(write(fd[i],req,rl)!=rl){perror("w");return 1;} fcntl(fd[i],F_SETFL,O_NONBLOCK);
  struct epoll_event e={.events=EPOLLIN,.data.u32=i};epoll_ctl(ep,EPOLL_CTL_ADD,fd[i],&e);}
 fprintf(stderr,"connected %d\n",n);
 FILE*rf=fopen(getenv("READY")?getenv("READY"):"ready","w");fprintf(rf,"1");fclose(rf);
 if(stall){struct timespec ts={(long)maxs,0};nanosleep(&ts,0);return 0;}
 long cap=2000000,*lat=malloc(cap*sizeof(long)),ns=0,got=0,bytes=0,closed=0; long stride=expect*n/cap+1;
 long first=0,last=0,t0=now(); static char buf[1<<17]; struct epoll_event ev[512];
 while(got<expect*n && (now()-t0)/1e9<maxs && closed<n){
  int k=epoll_wait(ep,ev,512,200);
  for(int j=0;j<k;j++){int i=ev[j].data.u32; int m=tl[i]; memcpy(buf,tail[i],m);
   int r=read(fd[i],buf+m,sizeof(buf)-m-1); if(r<=0){if(r==0||(errno!=EAGAIN)){close(fd[i]);closed++;} continue;}
   bytes+=r;int len=m+r;buf[len]=0;char*p=buf,*end=buf+len,*q; long tn=now();
   while((q=memmem(p,end-p,mark,ml))){ char*e2=memchr(q,',',end-q); if(!e2)break; 
     if(!first)first=tn; last=tn; if(got%stride==0&&ns<cap)lat[ns++]=tn-atol(q+ml); got++; p=e2; }
   int rem=end-p; q=memmem(p,end-p,mark,ml); int keep; if(q)keep=end-q; else keep=rem<ml-1?rem:ml-1; if(keep>63)keep=63; memcpy(tail[i],end-keep,keep);tl[i]=keep;
  }}
 qsort(lat,ns,sizeof(long),cmp);
 double s=(last-first)/1e9;
 printf("subs=%d got=%ld expect=%ld closed=%ld MB=%.1f span=%.3fs rate=%.0f ev/s p50=%.2fms p95=%.2fms p99=%.2fms max=%.2fms\n",n,got,expect*n,closed,bytes/1e6,s,s>0?got/s:0,ns?lat[ns/2]/1e6:0,ns?lat[(long)(ns*.95)]/1e6:0,ns?lat[(long)(ns*.99)]/1e6:0,ns?lat[ns-1]/1e6:0);
}
